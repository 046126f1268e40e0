package org.sunbridge.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.sunbridge.operation.Forecast;
import org.sunbridge.operation.Run;
import org.sunbridge.schedule.FireTimes;
import org.sunbridge.schedule.ScheduleBook;
import org.sunbridge.schedule.SlotList;

/** Which nights were to be and were not, or late, and which comes next. Thread-safe. */
final class TodayNights {

  private static final Duration LATELY = Duration.ofDays(3);

  private final ScheduleBook book;
  private final FireTimes times;
  private final SlotList slots;
  private final Forecast forecast;
  private final Clock clock;

  TodayNights(ScheduleBook book, FireTimes times, SlotList slots, Forecast forecast, Clock clock) {
    this.book = book;
    this.times = times;
    this.slots = slots;
    this.forecast = forecast;
    this.clock = clock;
  }

  /** A schedule and when it may begin. */
  record Next(String schedule, Instant at) {}

  /** Of all schedules with times the first; empty when none has one to come. */
  Optional<Next> next() {
    Instant now = clock.instant();
    return book.all().stream()
        .flatMap(
            schedule ->
                times.next(schedule, now, 1).stream().map(at -> new Next(schedule.name(), at)))
        .min(Comparator.comparing(Next::at));
  }

  /** What was due lately and was not done, or not by its deadline. */
  SlotList.Amiss amiss() {
    return slots.amiss(LATELY);
  }

  /** When one under way should end, UTC; empty when nobody knows, or it takes longer than usual. */
  Optional<LocalDateTime> end(Run night) {
    return forecast.of(night).flatMap(expected -> Optional.ofNullable(expected.end()));
  }

  /** By which they are late, UTC. */
  LocalDateTime now() {
    return slots.now();
  }
}
