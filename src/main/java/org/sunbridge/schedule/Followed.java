package org.sunbridge.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An ended slot, and the one of a schedule that runs after it.
 *
 * @param nextId null where there is none yet
 */
record Followed(
    long id,
    LocalDateTime plannedAt,
    LocalDate businessDate,
    SlotStatus status,
    int round,
    @Nullable Long nextId,
    @Nullable Integer nextRound) {

  boolean ran() {
    return status == SlotStatus.DONE || status == SlotStatus.HELD;
  }
}
