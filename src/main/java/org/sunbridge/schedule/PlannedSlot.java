package org.sunbridge.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A slot and what became of it; a row of {@code planned_slot}. Times are UTC.
 *
 * @param calendarKnown see {@link Slot#calendarKnown}
 * @param reason why it did not run, or not to its end
 * @param run the run's id, once it has ended and had one
 * @param error what the runner said when it failed; no personal data
 */
public record PlannedSlot(
    long id,
    String schedule,
    LocalDateTime plannedAt,
    LocalDate businessDate,
    boolean calendarKnown,
    SlotStatus status,
    @Nullable SlotReason reason,
    @Nullable LocalDateTime claimedAt,
    @Nullable LocalDateTime endedAt,
    @Nullable Long run,
    @Nullable String error) {}
