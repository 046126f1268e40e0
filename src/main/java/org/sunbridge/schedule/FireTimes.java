package org.sunbridge.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sunbridge.definition.ClosedWindow;
import org.sunbridge.definition.DayRule;
import org.sunbridge.definition.District;
import org.sunbridge.definition.PayOut;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.Start;

/**
 * When schedules are due: their cron in their zone on the days of their calendar, outside closed
 * windows, within their period. Reads no clock; thread-safe.
 *
 * <p>A calendar looks at the day on which a run is due, in the schedule's zone.
 */
public final class FireTimes {

  /** What the times follow from beside the schedule itself. */
  private record Known(Holidays holidays, Optional<PayOut> payOut, List<ClosedWindow> freezes) {}

  private volatile Known known;

  public FireTimes(Holidays holidays) {
    this.known = new Known(holidays, Optional.empty(), List.of());
  }

  public FireTimes(Holidays holidays, District district) {
    this.known = new Known(holidays, district.payOut(), district.freezes());
  }

  /** From now on by these. */
  void follow(Holidays holidays, District district) {
    known = new Known(holidays, district.payOut(), district.freezes());
  }

  /** The holidays that the times follow from. */
  public Holidays holidays() {
    return known.holidays;
  }

  /** When benefits are paid; empty when nobody said. */
  public Optional<PayOuts> payOuts() {
    Known now = known;
    return now.payOut.map(payOut -> new PayOuts(payOut, now.holidays));
  }

  /** When it may begin, the next times after a moment, in order; fewer when there are no more. */
  public List<Instant> next(ScheduleDefinition schedule, Instant after, int count) {
    return nextSlots(schedule, after, count).stream().map(Slot::dueAt).toList();
  }

  /** As {@link #next}, with business dates and what the calendar knows. */
  public List<Slot> nextSlots(ScheduleDefinition schedule, Instant after, int count) {
    return slots(schedule, after).filter(Slot::runs).limit(count).toList();
  }

  /**
   * All slots after a moment, found as they are asked for, those that will not run included. None
   * of a schedule without a cron.
   */
  public Stream<Slot> slots(ScheduleDefinition schedule, Instant after) {
    if (!(schedule.start() instanceof Start.AtTimes)) {
      return Stream.empty();
    }
    Known now = known;
    Optional<PayOuts> payOuts = now.payOut.map(payOut -> new PayOuts(payOut, now.holidays));
    DayRules days = new DayRules(DayRule.all(schedule.calendar()), now.holidays, payOuts);
    Cron cron = Cron.of(schedule);
    Instant begin =
        schedule
            .from()
            .map(day -> day.atStartOfDay(schedule.zone()).toInstant().minusMillis(1))
            .filter(after::isBefore)
            .orElse(after);
    Windows windows = Windows.of(schedule.blackouts(), now.freezes, schedule.zone());
    Stream<Slot> slots =
        days.moves()
            ? moved(cron, days, now.holidays, schedule.zone(), begin)
            : onTheirDays(cron, days, schedule.zone(), begin);
    return slots
        .takeWhile(slot -> isWithin(schedule, slot))
        .map(slot -> slot.runs() ? windows.through(slot) : slot);
  }

  /** What a closed window makes of a slot of any kind that is asked for at a moment. */
  Slot asked(ScheduleDefinition schedule, Instant at, LocalDate businessDate) {
    return Windows.of(schedule.blackouts(), known.freezes, schedule.zone())
        .through(new Slot(at, businessDate, true, at, null, ""));
  }

  private static boolean isWithin(ScheduleDefinition schedule, Slot slot) {
    LocalDate day = slot.at().atZone(schedule.zone()).toLocalDate();
    return schedule.until().filter(day::isAfter).isEmpty();
  }

  private static Stream<Slot> onTheirDays(Cron cron, DayRules days, ZoneId zone, Instant after) {
    return Stream.iterate(
            next(cron, days, zone, after),
            Optional::isPresent,
            last -> next(cron, days, zone, last.orElseThrow().at()))
        .flatMap(Optional::stream);
  }

  private static Optional<Slot> next(Cron cron, DayRules days, ZoneId zone, Instant after) {
    Optional<Instant> at = cron.next(after);
    while (at.isPresent()) {
      LocalDate day = at.get().atZone(zone).toLocalDate();
      Fit fit = days.of(day);
      if (fit != Fit.NO) {
        return Optional.of(slot(at.get(), zone, fit));
      }
      at = cron.next(day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
    }
    return Optional.empty();
  }

  private static Slot slot(Instant at, ZoneId zone, Fit fit) {
    return new Slot(
        at,
        Slot.businessDate(at, zone),
        fit != Fit.PERHAPS,
        at,
        fit == Fit.REST ? SlotReason.HOLIDAY : null,
        "");
  }

  /** A working day takes its own times and those of the days of rest just before it. */
  private static Stream<Slot> moved(
      Cron cron, DayRules days, Holidays holidays, ZoneId zone, Instant after) {
    LocalDate first = after.atZone(zone).toLocalDate();
    while (holidays.day(first.minusDays(1)) == Holidays.Day.REST) {
      first = first.minusDays(1);
    }
    LocalDateTime begin = first.atStartOfDay().minusNanos(1);
    return Stream.iterate(
            workdayWithTimes(cron, holidays, begin),
            Optional::isPresent,
            day -> workdayWithTimes(cron, holidays, endOf(day.orElseThrow())))
        .flatMap(Optional::stream)
        .flatMap(
            day ->
                timesOf(cron, holidays, day).stream()
                    .map(time -> cron.instant(day.atTime(time)))
                    .distinct()
                    .sorted()
                    .map(at -> slot(at, zone, days.of(day))))
        .filter(slot -> slot.at().isAfter(after));
  }

  private static LocalDateTime endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay().minusNanos(1);
  }

  private static Optional<LocalDate> workdayWithTimes(
      Cron cron, Holidays holidays, LocalDateTime after) {
    return cron.shownAfter(after)
        .findFirst()
        .map(
            time -> {
              LocalDate day = time.toLocalDate();
              while (holidays.day(day) == Holidays.Day.REST) {
                day = day.plusDays(1);
              }
              return day;
            });
  }

  private static TreeSet<LocalTime> timesOf(Cron cron, Holidays holidays, LocalDate day) {
    LocalDate first = day;
    while (holidays.day(first.minusDays(1)) == Holidays.Day.REST) {
      first = first.minusDays(1);
    }
    TreeSet<LocalTime> times = new TreeSet<>();
    cron.shownAfter(first.atStartOfDay().minusNanos(1))
        .takeWhile(time -> !time.toLocalDate().isAfter(day))
        .forEach(time -> times.add(time.toLocalTime()));
    return times;
  }
}
