package org.sunbridge.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A slot and what became of it; a row of {@code planned_slot}. Times are UTC.
 *
 * @param calendarKnown see {@link Slot#calendarKnown}
 * @param reason why it did not run, or not to its end, or what it waits for
 * @param run the run's id, once it has ended and had one
 * @param error what the runner said when it failed; no personal data
 * @param dueAt when it may begin: the planned time, or the end of a window that was closed then
 * @param deadlineAt until when it should have ended; null where its schedule has no deadline
 * @param note what belongs to the reason: a window's why, the names of feeds
 * @param tries how many times a process has begun with it in this round
 * @param round 1, and one more each time that it is run again
 * @param lanes how many of its schedule's backfilled slots may be under way at a time
 * @param askedBy the account that asked for it; null where nobody did
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
    @Nullable String error,
    LocalDateTime dueAt,
    @Nullable LocalDateTime deadlineAt,
    SlotOrigin origin,
    @Nullable String note,
    int tries,
    int round,
    int lanes,
    @Nullable String askedBy) {

  /** Whether it is, or was, not through by its deadline. */
  public boolean isLate(LocalDateTime now) {
    return deadlineAt != null
        && switch (status) {
          case WAITING, CLAIMED -> now.isAfter(deadlineAt);
          case DONE, HELD, FAILED -> endedAt != null && endedAt.isAfter(deadlineAt);
          case SKIPPED, MISSED -> false;
        };
  }

  /** Whether its process looked at it in time, so that it was not missed. */
  boolean isLookedAfter() {
    return reason == SlotReason.WAITS_FOR_FEEDS
        || reason == SlotReason.FEEDS_CAME
        || reason == SlotReason.WITHOUT_FEED;
  }

  /** Whether a process began with it and did not come to its end. */
  boolean isBegun() {
    return status == SlotStatus.WAITING && tries > 0;
  }
}
