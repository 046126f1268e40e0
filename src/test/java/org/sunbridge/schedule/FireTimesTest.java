package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.ScheduleDefinition.Misfire;

class FireTimesTest {

  private final FireTimes times = new FireTimes(Nightly.holidays());

  @Test
  void everyDayComesInTheZoneOfItsSchedule() {
    assertThat(times.next(Nightly.EVERY_DAY, Instant.parse("2026-10-31T17:30:00Z"), 2))
        .containsExactly(
            Instant.parse("2026-11-01T17:30:00Z"), Instant.parse("2026-11-02T17:30:00Z"));
  }

  @Test
  void workdaysLeaveOutTheNationalDayAndKeepTheMakeUpDays() {
    assertThat(days(Nightly.WORKDAYS, "2026-09-18T12:00", 14))
        .containsExactly(
            "2026-09-20",
            "2026-09-21",
            "2026-09-22",
            "2026-09-23",
            "2026-09-24",
            "2026-09-28",
            "2026-09-29",
            "2026-09-30",
            "2026-10-08",
            "2026-10-09",
            "2026-10-10",
            "2026-10-12",
            "2026-10-13",
            "2026-10-14");
  }

  @Test
  void aYearThatIsNotAnnouncedIsKeptWholeAndMarked() {
    List<Slot> slots = times.nextSlots(Nightly.WORKDAYS, MovableClock.at("2026-12-30T12:00"), 5);

    assertThat(slots)
        .extracting(Slot::calendarKnown)
        .containsExactly(true, false, false, false, false);
    assertThat(days(Nightly.WORKDAYS, "2026-12-30T12:00", 5))
        .containsExactly("2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04");
  }

  @ParameterizedTest
  @CsvSource({
    "0 30 1 * * ?, 2026-11-20",
    "0 59 11 * * ?, 2026-11-20",
    "0 0 12 * * ?, 2026-11-21",
    "0 30 23 * * ?, 2026-11-21"
  })
  void beforeNoonTheDayThatHasJustEndedIsReconciled(String cron, LocalDate businessDate) {
    ScheduleDefinition schedule = Nightly.of(cron, "every-day", Misfire.RUN_ONCE);

    assertThat(times.nextSlots(schedule, MovableClock.at("2026-11-21T00:00"), 1))
        .extracting(Slot::businessDate)
        .containsExactly(businessDate);
  }

  @Test
  void aCronWhoseTimeHasPassedHasNoMore() {
    ScheduleDefinition once = Nightly.of("0 30 1 1 1 ? 2026", "every-day", Misfire.RUN_ONCE);

    assertThat(times.next(once, MovableClock.at("2025-12-31T00:00"), 3)).hasSize(1);
    assertThat(times.next(once, MovableClock.at("2026-01-02T00:00"), 3)).isEmpty();
  }

  private List<String> days(ScheduleDefinition schedule, String after, int count) {
    return times.next(schedule, MovableClock.at(after), count).stream()
        .map(at -> at.atZone(MovableClock.SHANGHAI).toLocalDate().toString())
        .toList();
  }
}
