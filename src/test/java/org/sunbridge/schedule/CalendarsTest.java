package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.definition.ClosedWindow;
import org.sunbridge.definition.ClosedWindow.Hours;
import org.sunbridge.definition.ClosedWindow.Then;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.ScheduleDefinition.Misfire;
import org.sunbridge.definition.Start;

/** Every time of every kind of schedule, held against what a calendar on the wall says. */
class CalendarsTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private final FireTimes times = Nightly.times();
  private final Holidays holidays = Nightly.holidays();

  @Test
  void threeYearsOfWorkdaysLeaveOutNothingAndTellEveryDayOfRest() {
    List<Slot> slots = slots(daily("workdays-cn"), FIRST, LAST);

    assertThat(slots).hasSize(366 + 365 + 365);
    assertThat(slots).allMatch(Slot::calendarKnown);
    assertThat(days(slots.stream().filter(Slot::runs))).isEqualTo(workdays(FIRST, LAST));
    assertThat(slots.stream().filter(slot -> !slot.runs()))
        .extracting(Slot::skipped)
        .containsOnly(SlotReason.HOLIDAY);
  }

  @Test
  void theLastWorkdayOfEachMonthComesOnce() {
    Set<LocalDate> expected =
        months().map(month -> last(workdays(month.atDay(1), month.atEndOfMonth()))).collect(set());

    assertThat(days(slots(daily("last-workday-of-month"), FIRST, LAST).stream()))
        .isEqualTo(expected)
        .contains(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 1, 27), LocalDate.of(2026, 9, 30));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 10})
  void soManyWorkdaysBeforeThePayOutComesOnceAMonth(int workdays) {
    Set<LocalDate> expected =
        months()
            .map(
                month -> {
                  List<LocalDate> before =
                      List.copyOf(workdays(month.atDay(1).minusMonths(1), month.atDay(25)));
                  return before.get(before.size() - 1 - workdays);
                })
            .collect(set());

    assertThat(
            days(
                slots(daily(workdays + "-workdays-before-pay-out"), FIRST, LAST).stream()
                    .filter(Slot::calendarKnown)))
        .isEqualTo(expected);
  }

  @Test
  void whatFallsOnADayOfRestMovesToTheNextWorkdayAndComesThereOnce() {
    Set<LocalDate> expected =
        months()
            .map(month -> workdays(month.atDay(1), month.atEndOfMonth()).iterator().next())
            .collect(set());
    ScheduleDefinition first = Nightly.of("0 0 9 1 * ?", "next-workday", Misfire.RUN_ONCE);

    // The first of January 2027 is not announced.
    assertThat(days(slots(first, FIRST, LAST).stream())).isEqualTo(expected);

    ScheduleDefinition twiceADay = Nightly.of("0 0 9,15 * * ?", "next-workday", Misfire.RUN_ONCE);
    List<Slot> slots = slots(twiceADay, FIRST, LAST);
    assertThat(slots).extracting(Slot::at).doesNotHaveDuplicates().isSorted();
    assertThat(slots).hasSize(2 * workdays(FIRST, LAST).size());
  }

  @Test
  void askedFromWithinAHolidayNothingIsLeftOut() {
    ScheduleDefinition first = Nightly.of("0 0 9 1 * ?", "next-workday", Misfire.RUN_ONCE);

    assertThat(times.next(first, MovableClock.at("2026-10-04T12:00"), 1))
        .containsExactly(MovableClock.at("2026-10-08T09:00"));
  }

  /** Each year as it was before it was announced, held against what it came to be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "workdays-cn",
        "last-workday-of-month",
        "next-workday",
        "0-workdays-before-pay-out",
        "5-workdays-before-pay-out",
        "10-workdays-before-pay-out"
      })
  void beforeAYearIsAnnouncedEveryDayThatMayBeMeantIsKeptAndMarked(
      String calendar, @TempDir Path folder) throws IOException {
    for (int year = 2024; year <= 2026; year++) {
      FireTimes unannounced = new FireTimes(without(year, folder), Nightly.district());
      LocalDate first = LocalDate.of(year, 1, 1);
      LocalDate last = LocalDate.of(year, 12, 31);
      List<Slot> kept = slots(unannounced, daily(calendar), first, last);

      assertThat(kept).allMatch(Slot::runs);
      assertThat(days(kept.stream()))
          .containsAll(days(slots(daily(calendar), first, last).stream().filter(Slot::runs)));
      assertThat(kept.stream().filter(slot -> !slot.calendarKnown()))
          .as("marked, but for days that the neighbours decide")
          .hasSizeGreaterThan(kept.size() * 9 / 10);
    }
  }

  @Test
  void inAYearThatIsNotAnnouncedAMonthsDayIsLookedForOnlyWhereItMayLie() {
    assertThat(
            days(
                slots(
                    daily("last-workday-of-month"),
                    LocalDate.of(2027, 3, 1),
                    LocalDate.of(2027, 3, 31))
                    .stream()))
        .contains(LocalDate.of(2027, 3, 31))
        .doesNotContain(LocalDate.of(2027, 3, 19));
  }

  private static Holidays without(int year, Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve(year + "/schedules/holidays"));
    for (int other = 2024; other <= 2026; other++) {
      if (other != year) {
        String name = other + ".json";
        Files.copy(Path.of("schedules/holidays", name), home.resolve(name));
      }
    }
    return Holidays.under(folder.resolve(String.valueOf(year)));
  }

  @Test
  void calendarsThatAreJoinedKeepADayOfAny() {
    Set<LocalDate> both = new TreeSet<>();
    for (String one : List.of("last-workday-of-month", "5-workdays-before-pay-out")) {
      both.addAll(days(slots(daily(one), FIRST, LAST).stream()));
    }

    assertThat(
            days(
                slots(daily("last-workday-of-month | 5-workdays-before-pay-out"), FIRST, LAST)
                    .stream()))
        .isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 0 30 2 * * ?",
    "America/New_York, 0 30 2 * * ?",
    "Australia/Lord_Howe, 0 10 2 * * ?",
    "America/Havana, 0 0 0 * * ?",
    "Asia/Shanghai, 0 30 1 * * ?"
  })
  void everyDayHasItsNightWhateverTheClocksDo(ZoneId zone, String cron) {
    ScheduleDefinition schedule = inZone(cron, zone);
    List<Slot> slots = slots(schedule, FIRST, LAST);

    assertThat(slots)
        .extracting(slot -> slot.at().atZone(zone).toLocalDate())
        .containsExactlyElementsOf(FIRST.datesUntil(LAST.plusDays(1)).toList());
    assertThat(slots).extracting(Slot::businessDate).doesNotHaveDuplicates();
  }

  @Test
  void everyHourThatTheClockShowsCountsOnce() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    ScheduleDefinition hourly = inZone("0 30 * * * ?", berlin);
    LocalDate forward = LocalDate.of(2026, 3, 29);
    LocalDate back = LocalDate.of(2026, 10, 25);

    assertThat(slots(hourly, forward, forward))
        .extracting(slot -> slot.at().atZone(berlin).toLocalTime())
        .hasSize(23)
        .doesNotContain(LocalTime.of(2, 30))
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(slots(hourly, back, back)).hasSize(24);
    assertThat(slots(hourly, back, back)).extracting(Slot::at).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theTimesAfterAMomentAreThoseOfTheWholeYearFromThereOn() {
    for (String zone : List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe")) {
      ScheduleDefinition schedule = inZone("0 */20 * * * ?", ZoneId.of(zone));
      for (String around : List.of("2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04")) {
        LocalDate day = LocalDate.parse(around);
        List<Slot> all = slots(schedule, day.minusDays(1), day.plusDays(1));
        assertThat(all).extracting(Slot::at).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i + 1 < all.size(); i++) {
          assertThat(times.next(schedule, all.get(i).at(), 1)).containsExactly(all.get(i + 1).at());
        }
      }
    }
  }

  @Test
  void theTwentyNinthOfFebruaryIsADayLikeTheOthers() {
    ScheduleDefinition leap = Nightly.of("0 30 1 29 2 ?", "every-day", Misfire.RUN_ONCE);

    assertThat(times.next(leap, MovableClock.at("2024-01-01T00:00"), 2))
        .containsExactly(MovableClock.at("2024-02-29T01:30"), MovableClock.at("2028-02-29T01:30"));
    assertThat(slots(daily("workdays-cn"), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1)))
        .extracting(Slot::businessDate)
        .containsExactly(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29));
  }

  @Test
  void aScheduleIsDueOnlyInItsPeriod() {
    ScheduleDefinition schedule =
        with(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3), List.of());

    assertThat(days(slots(schedule, FIRST, LAST).stream()))
        .containsExactly(
            LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
  }

  @Test
  void aClosedWindowSkipsOrPutsOffAndSaysWhy() {
    ClosedWindow skipping =
        new ClosedWindow(
            Optional.of(LocalDateTime.parse("2026-03-02T00:00")),
            Optional.of(LocalDateTime.parse("2026-03-03T00:00")),
            Optional.empty(),
            Then.SKIP,
            "检修");
    ClosedWindow nights =
        new ClosedWindow(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0))),
            Then.RUN_AFTER,
            "夜间不开机");
    List<Slot> slots =
        slots(
            with(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3), List.of(skipping, nights)),
            FIRST,
            LAST);

    assertThat(slots.get(1).skipped()).isEqualTo(SlotReason.BLACKOUT);
    assertThat(slots.get(1).note()).isEqualTo("检修");
    assertThat(slots.get(2).runs()).isTrue();
    assertThat(slots.get(2).dueAt()).isEqualTo(MovableClock.at("2026-03-03T06:00"));
    assertThat(slots.get(2).businessDate()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(slots.get(2).note()).isEqualTo("夜间不开机");
  }

  @Test
  void fromJulyOnItIsToldThatTheNextYearIsLacking() {
    List<ScheduleDefinition> schedules = List.of(Nightly.WORKDAYS);
    assertThat(unannounced(schedules, "2026-06-30")).isEmpty();
    assertThat(unannounced(schedules, "2026-07-01")).containsExactly(2027);
    assertThat(unannounced(schedules, "2027-01-01")).containsExactly(2027);
    assertThat(
            Unannounced.years(
                List.of(Nightly.EVERY_DAY),
                new org.sunbridge.definition.District("310114", "", java.util.Map.of()),
                holidays,
                LocalDate.parse("2027-01-01")))
        .as("who needs no calendar is not bothered")
        .isEmpty();
  }

  private List<Integer> unannounced(List<ScheduleDefinition> schedules, String today) {
    return Unannounced.years(schedules, Nightly.district(), holidays, LocalDate.parse(today));
  }

  private List<Slot> slots(ScheduleDefinition schedule, LocalDate first, LocalDate last) {
    return slots(times, schedule, first, last);
  }

  private static List<Slot> slots(
      FireTimes times, ScheduleDefinition schedule, LocalDate first, LocalDate last) {
    Instant begin = first.atStartOfDay(schedule.zone()).toInstant().minusMillis(1);
    Instant end = last.plusDays(1).atStartOfDay(schedule.zone()).toInstant();
    return times.slots(schedule, begin).takeWhile(slot -> slot.at().isBefore(end)).toList();
  }

  private TreeSet<LocalDate> workdays(LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> holidays.day(day) == Holidays.Day.WORKDAY)
        .collect(set());
  }

  private static LocalDate last(TreeSet<LocalDate> days) {
    return days.last();
  }

  private static java.util.stream.Collector<LocalDate, ?, TreeSet<LocalDate>> set() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static Stream<YearMonth> months() {
    return Stream.iterate(YearMonth.of(2024, 1), month -> month.plusMonths(1)).limit(36);
  }

  private static TreeSet<LocalDate> days(Stream<Slot> slots) {
    return slots.map(slot -> slot.at().atZone(MovableClock.SHANGHAI).toLocalDate()).collect(set());
  }

  private static ScheduleDefinition daily(String calendar) {
    return Nightly.of("0 30 1 * * ?", calendar, Misfire.RUN_ONCE);
  }

  private static ScheduleDefinition inZone(String cron, ZoneId zone) {
    return new ScheduleDefinition(
        "elsewhere",
        "",
        cron,
        zone,
        "every-day",
        List.of("deaths"),
        Misfire.RUN_ONCE,
        Optional.empty(),
        List.of());
  }

  private static ScheduleDefinition with(
      LocalDate from, LocalDate until, List<ClosedWindow> blackouts) {
    return new ScheduleDefinition(
        "nightly",
        "",
        new Start.AtTimes("0 30 1 * * ?"),
        MovableClock.SHANGHAI,
        "every-day",
        List.of("deaths"),
        List.of(),
        Misfire.RUN_ONCE,
        Optional.empty(),
        List.of(),
        Optional.of(from),
        Optional.of(until),
        blackouts);
  }
}
