package org.sunbridge.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A time at which a schedule is due.
 *
 * @param at when it is due
 * @param businessDate the day it reconciles
 * @param calendarKnown false when the schedule keeps a calendar that does not know the day yet: it
 *     then runs, because a night too many does no harm and a night too few misses people
 */
public record Slot(Instant at, LocalDate businessDate, boolean calendarKnown) {

  private static final LocalTime NOON = LocalTime.NOON;

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
