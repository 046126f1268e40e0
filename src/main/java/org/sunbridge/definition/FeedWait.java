package org.sunbridge.definition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * That a schedule waits for a feed before it begins.
 *
 * @param job the feed
 * @param fresh what is new enough
 * @param until how long it waits: the first such time from the planned one on, in the schedule's
 *     zone
 * @param optional whether it then runs without; else the slot fails, and says which feed lacked
 */
public record FeedWait(String job, Freshness fresh, LocalTime until, boolean optional) {

  /**
   * How old an applied delivery may be to count.
   *
   * @param days before the business date; empty: it speaks of the business date's month
   */
  public record Freshness(Optional<Integer> days) {

    /** The oldest as-of that counts. */
    public LocalDate oldest(LocalDate businessDate) {
      return days.map(businessDate::minusDays).orElseGet(() -> businessDate.withDayOfMonth(1));
    }
  }
}
