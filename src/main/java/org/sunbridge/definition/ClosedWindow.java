package org.sunbridge.definition;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A time in which no run begins, in the zone of the schedule. At least the period or the hours are
 * given; with both, the hours count on the days of the period.
 *
 * @param from its first moment; empty: since ever
 * @param until its first moment after; empty: for ever
 * @param hours from when to when each day; they may pass midnight. Empty: all day
 * @param then what becomes of a run that is due in it
 * @param why for people; may be empty
 */
public record ClosedWindow(
    Optional<LocalDateTime> from,
    Optional<LocalDateTime> until,
    Optional<Hours> hours,
    Then then,
    String why) {

  /** What becomes of a run that is due in a window. */
  public enum Then {
    /** It does not run; its slot says why. */
    SKIP,
    /** It runs when the window is over, under its own business date. */
    RUN_AFTER
  }

  /** Hours of every day, the second excluded. */
  public record Hours(LocalTime from, LocalTime until) {

    Optional<LocalDateTime> endAfter(LocalDateTime moment) {
      LocalDate day = moment.toLocalDate();
      LocalTime time = moment.toLocalTime();
      if (from.isBefore(until)) {
        return time.isBefore(from) || !time.isBefore(until)
            ? Optional.empty()
            : Optional.of(day.atTime(until));
      }
      if (!time.isBefore(from)) {
        return Optional.of(day.plusDays(1).atTime(until));
      }
      return time.isBefore(until) ? Optional.of(day.atTime(until)) : Optional.empty();
    }
  }

  /**
   * When the window that holds a moment is over: its first moment after. Empty when the moment is
   * not in it; {@link LocalDateTime#MAX} when it never is over.
   */
  public Optional<LocalDateTime> endAfter(LocalDateTime moment) {
    if (from.filter(moment::isBefore).isPresent()
        || until.filter(end -> !moment.isBefore(end)).isPresent()) {
      return Optional.empty();
    }
    LocalDateTime last = until.orElse(LocalDateTime.MAX);
    return hours
        .map(daily -> daily.endAfter(moment).map(end -> end.isBefore(last) ? end : last))
        .orElse(Optional.of(last));
  }
}
