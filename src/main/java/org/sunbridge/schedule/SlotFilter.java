package org.sunbridge.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which slots are meant; what is null does not restrict.
 *
 * @param from the first business date
 * @param to the last one
 * @param late only those that are, or were, not through by their deadline
 */
public record SlotFilter(
    @Nullable String schedule,
    @Nullable SlotOrigin origin,
    @Nullable SlotStatus status,
    @Nullable SlotReason reason,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean late) {

  public static final SlotFilter ALL = new SlotFilter(null, null, null, null, null, null, false);
}
