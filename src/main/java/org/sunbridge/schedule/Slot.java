package org.sunbridge.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time at which a schedule is due.
 *
 * @param at when it is due by its plan; with the schedule it names the slot for ever
 * @param businessDate the day it reconciles, from the plan
 * @param calendarKnown false when the schedule keeps a calendar that does not know the day yet: it
 *     then runs, because a night too many does no harm and a night too few misses people
 * @param dueAt when it may begin: later than {@code at} where a window is closed until then
 * @param skipped why it will not run; null when it will
 * @param note what a closed window says; empty without
 */
public record Slot(
    Instant at,
    LocalDate businessDate,
    boolean calendarKnown,
    Instant dueAt,
    @Nullable SlotReason skipped,
    String note) {

  private static final LocalTime NOON = LocalTime.NOON;

  /** Whether it will run. */
  public boolean runs() {
    return skipped == null;
  }

  /** Whether a closed window makes it wait. */
  public boolean isPutOff() {
    return dueAt.isAfter(at);
  }

  /**
   * The day that a run due at a moment reconciles: before noon the day that has just ended, from
   * noon on the day itself. A nightly at 01:30 on the 2nd is that of the 1st.
   */
  public static LocalDate businessDate(Instant planned, ZoneId zone) {
    ZonedDateTime local = planned.atZone(zone);
    LocalDate day = local.toLocalDate();
    return local.toLocalTime().isBefore(NOON) ? day.minusDays(1) : day;
  }
}
