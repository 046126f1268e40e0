package org.sunbridge.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.quartz.CronExpression;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * When schedules are due: their cron in their zone on the days of their calendar. Reads no clock;
 * thread-safe.
 *
 * <p>A calendar looks at the day on which a run is due, in the schedule's zone. {@code workdays-cn}
 * leaves out weekends and public holidays and keeps make-up workdays; days it does not know it
 * keeps, marked.
 */
public final class FireTimes {

  private final Holidays holidays;

  public FireTimes(Holidays holidays) {
    this.holidays = holidays;
  }

  /** The next times after a moment, in order; fewer when there are no more. */
  public List<Instant> next(ScheduleDefinition schedule, Instant after, int count) {
    return slots(schedule, after).limit(count).map(Slot::at).toList();
  }

  /** As {@link #next}, with business dates and what the calendar knows. */
  public List<Slot> nextSlots(ScheduleDefinition schedule, Instant after, int count) {
    return slots(schedule, after).limit(count).toList();
  }

  /** All slots after a moment, found as they are asked for. */
  Stream<Slot> slots(ScheduleDefinition schedule, Instant after) {
    CronExpression cron = cron(schedule);
    return Stream.iterate(
            following(cron, after), Optional::isPresent, at -> following(cron, at.orElseThrow()))
        .flatMap(Optional::stream)
        .flatMap(at -> slot(schedule, at).stream());
  }

  private Optional<Slot> slot(ScheduleDefinition schedule, Instant at) {
    ZoneId zone = schedule.zone();
    Holidays.Day day =
        switch (schedule.calendar()) {
          case "every-day" -> Holidays.Day.WORKDAY;
          case "workdays-cn" -> holidays.day(at.atZone(zone).toLocalDate());
          default ->
              throw new IllegalArgumentException(
                  "schedule " + schedule.name() + ": no calendar " + schedule.calendar());
        };
    return day == Holidays.Day.REST
        ? Optional.empty()
        : Optional.of(new Slot(at, Slot.businessDate(at, zone), day != Holidays.Day.UNKNOWN));
  }

  private static Optional<Instant> following(CronExpression cron, Instant after) {
    return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(after))).map(Date::toInstant);
  }

  private static CronExpression cron(ScheduleDefinition schedule) {
    try {
      CronExpression cron = new CronExpression(schedule.cron());
      cron.setTimeZone(TimeZone.getTimeZone(schedule.zone()));
      return cron;
    } catch (ParseException e) {
      throw new IllegalArgumentException(
          "schedule %s: %s: %s".formatted(schedule.name(), schedule.cron(), e.getMessage()), e);
    }
  }
}
