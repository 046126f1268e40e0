package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.ScheduleDefinition.Misfire;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;

/** What becomes of slots when processes come, go and die; the clock is the test's. */
@OnDatabase
class SchedulesTest {

  private final MovableClock clock = new MovableClock("2026-11-01T12:00");
  private final Night night = new Night();

  @BeforeEach
  void nothingIsPlanned(TestDatabase database) {
    database.execute("DELETE FROM planned_slot", "DELETE FROM schedule_plan");
  }

  @Test
  void theFirstStartMissesNothingAndPlansTheNextNight(DataSource database) {
    try (Process process = process(database, Nightly.EVERY_DAY)) {
      assertThat(process.told()).containsExactly("2026-11-01 WAITING");
      assertThat(night.ran).isEmpty();
    }
  }

  @Test
  void afterMissedNightsTheNewestRunsOnceUnderItsOwnBusinessDate(DataSource database) {
    process(database, Nightly.EVERY_DAY).close();
    clock.set("2026-11-05T09:00");

    try (Process process = process(database, Nightly.EVERY_DAY)) {
      awaitTold(
          process,
          "2026-11-01 MISSED",
          "2026-11-02 MISSED",
          "2026-11-03 MISSED",
          "2026-11-04 DONE",
          "2026-11-05 WAITING");
      assertThat(night.ran).containsExactly(LocalDate.parse("2026-11-04"));
      assertThat(night.threads).allMatch(name -> name.startsWith("night-"));
    }
    process(database, Nightly.EVERY_DAY).close();
    assertThat(night.ran).hasSize(1);
  }

  @Test
  void afterMissedNightsNothingRunsWhereTheScheduleSkips(DataSource database) {
    ScheduleDefinition skipping = Nightly.of("0 30 1 * * ?", "every-day", Misfire.SKIP);
    process(database, skipping).close();
    clock.set("2026-11-03T09:00");

    try (Process process = process(database, skipping)) {
      assertThat(process.told())
          .containsExactly("2026-11-01 SKIPPED", "2026-11-02 SKIPPED", "2026-11-03 WAITING");
      assertThat(process.slots.newest("nightly", 2).get(1).reason())
          .isEqualTo(SlotReason.MISFIRE_SKIP);
      assertThat(night.ran).isEmpty();
    }
  }

  @Test
  void holidaysAreNoMissedNights(DataSource database) {
    clock.set("2026-09-30T12:00");
    process(database, Nightly.WORKDAYS).close();
    clock.set("2026-10-09T09:00");

    try (Process process = process(database, Nightly.WORKDAYS)) {
      awaitTold(
          process,
          "2026-09-30 SKIPPED",
          "2026-10-01 SKIPPED",
          "2026-10-02 SKIPPED",
          "2026-10-03 SKIPPED",
          "2026-10-04 SKIPPED",
          "2026-10-05 SKIPPED",
          "2026-10-06 SKIPPED",
          "2026-10-07 MISSED",
          "2026-10-08 DONE",
          "2026-10-09 WAITING");
      assertThat(process.slots.newest("nightly", 10).subList(3, 10))
          .extracting(PlannedSlot::reason)
          .containsOnly(SlotReason.HOLIDAY);
    }
  }

  @Test
  void aDayThatTheCalendarDoesNotKnowRunsWithAWarning(DataSource database) {
    clock.set("2027-01-01T12:00");
    process(database, Nightly.WORKDAYS).close();
    clock.set("2027-01-02T01:30");

    try (Process process = process(database, Nightly.WORKDAYS)) {
      awaitTold(process, "2027-01-01 DONE", "2027-01-02 WAITING");
      assertThat(process.slots.newest("nightly", 2))
          .extracting(PlannedSlot::calendarKnown)
          .containsOnly(false);
    }
  }

  @Test
  void processesThatStartTogetherRunAMissedNightOnce(DataSource database) {
    process(database, Nightly.EVERY_DAY).close();
    for (int day = 2; day <= 6; day++) {
      clock.set("2026-11-0" + day + "T09:00");
      List<Process> processes =
          IntStream.range(0, 4)
              .mapToObj(
                  i -> CompletableFuture.supplyAsync(() -> process(database, Nightly.EVERY_DAY)))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      String newest = "2026-11-0" + (day - 1) + " DONE";
      await().until(() -> processes.get(0).told().contains(newest));
      processes.forEach(Process::close);
    }
    assertThat(night.ran)
        .containsExactlyElementsOf(
            Stream.iterate(LocalDate.parse("2026-11-01"), day -> day.plusDays(1))
                .limit(5)
                .toList());
  }

  @Test
  void underAnotherCronNothingBeforeItsStartWasMissed(DataSource database) {
    process(database, Nightly.of("0 30 1 1 * ?", "every-day", Misfire.RUN_ONCE)).close();
    clock.set("2026-11-20T09:00");

    try (Process process = process(database, Nightly.EVERY_DAY)) {
      assertThat(process.told()).containsExactly("2026-11-20 WAITING");
    }
  }

  @Test
  void aNightPlannedUnderTheCronOfThenIsStillCaughtUpWith(DataSource database) {
    process(database, Nightly.EVERY_DAY).close();
    clock.set("2026-11-02T09:00");

    try (Process process =
        process(database, Nightly.of("0 30 2 * * ?", "every-day", Misfire.RUN_ONCE))) {
      awaitTold(process, "2026-11-01 DONE", "2026-11-02 WAITING");
    }
  }

  @Test
  void aRemovedScheduleHasNoTriggerAndItsMissedNightSaysWhy(TestDatabase database) {
    process(database.dataSource(), Nightly.EVERY_DAY).close();
    clock.set("2026-11-02T09:00");

    try (Process process = process(database.dataSource())) {
      assertThat(process.told()).containsExactly("2026-11-01 SKIPPED");
      assertThat(process.slots.newest("nightly", 1).get(0).reason())
          .isEqualTo(SlotReason.SCHEDULE_REMOVED);
      assertThat(Tables.texts(database, "SELECT TRIGGER_NAME FROM QRTZ_TRIGGERS")).isEmpty();
    }
  }

  @Test
  void aChangedCronReplacesTheStoredTrigger(TestDatabase database) {
    process(database.dataSource(), Nightly.EVERY_DAY).close();
    process(database.dataSource(), Nightly.of("0 0 3 * * ?", "every-day", Misfire.SKIP)).close();

    assertThat(Tables.texts(database, "SELECT CRON_EXPRESSION FROM QRTZ_CRON_TRIGGERS"))
        .containsExactly("0 0 3 * * ?");
  }

  @Test
  void aNightWithAFailedJobKeepsItsRun(DataSource database) {
    PlannedSlot slot = ended(database, new Night(NightlyRunner.Outcome.FAILED));

    assertThat(slot.status()).isEqualTo(SlotStatus.FAILED);
    assertThat(slot.reason()).isEqualTo(SlotReason.JOB_FAILED);
    assertThat(slot.run()).isEqualTo(1);
  }

  @Test
  void aHeldNightIsHeld(DataSource database) {
    assertThat(ended(database, new Night(NightlyRunner.Outcome.HELD)).status())
        .isEqualTo(SlotStatus.HELD);
  }

  @Test
  void aRunnerThatCannotRunLeavesItsReason(DataSource database) {
    PlannedSlot slot =
        ended(
            database,
            (schedule, date) -> {
              throw new IllegalStateException("the inbox is gone " + "!".repeat(600));
            });

    assertThat(slot.status()).isEqualTo(SlotStatus.FAILED);
    assertThat(slot.reason()).isEqualTo(SlotReason.RUN_FAILED);
    assertThat(slot.error()).startsWith("the inbox is gone").hasSize(500);
  }

  @Test
  void aStopInterruptsANightThatDoesNotEnd(DataSource database) {
    Night endless = new Night(new CountDownLatch(1));
    Process process = missedOne(database, endless);
    await().until(() -> !endless.ran.isEmpty());

    process.close();

    PlannedSlot slot = process.slots.newest("nightly", 2).get(1);
    assertThat(slot.status()).isEqualTo(SlotStatus.WAITING);
    assertThat(slot.reason()).isEqualTo(SlotReason.INTERRUPTED);

    try (Process next = process(database, Nightly.EVERY_DAY)) {
      awaitTold(next, "2026-11-01 DONE", "2026-11-02 WAITING");
      assertThat(next.slots.newest("nightly", 2).get(1).tries()).isEqualTo(2);
    }
  }

  @Test
  void aSilentProcessIsGivenUpAndAnotherGoesOnBeforeAnythingElse(DataSource database) {
    CountDownLatch never = new CountDownLatch(1);
    Night silent = new Night(never);
    try (Process first = missedOne(database, silent)) {
      await().until(() -> !silent.ran.isEmpty());
      clock.set("2026-11-03T09:00");
      try (Process second = process(database, Nightly.EVERY_DAY)) {
        awaitTold(second, "2026-11-01 DONE", "2026-11-02 DONE", "2026-11-03 WAITING");
        assertThat(night.ran)
            .containsExactly(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-02"));
      }
    }
    assertThat(process(database, Nightly.EVERY_DAY).told())
        .as("the late word of the one that was silent counts no more")
        .startsWith("2026-11-01 DONE", "2026-11-02 DONE");
  }

  @Test
  void whoseProcessesDieAgainAndAgainIsLeftToPeople(TestDatabase database) {
    missedOne(database.dataSource(), night).close();
    database.execute(
        "UPDATE planned_slot SET status = 'CLAIMED', tries = 6, owner = 'dead', run_id = NULL,"
            + " lease_ends = '2026-11-01 00:00:00' WHERE business_date = '2026-11-01'");

    try (Process process = process(database.dataSource(), Nightly.EVERY_DAY)) {
      assertThat(process.told()).containsExactly("2026-11-01 FAILED", "2026-11-02 WAITING");
      assertThat(process.slots.newest("nightly", 2).get(1).reason())
          .isEqualTo(SlotReason.INTERRUPTED_TOO_OFTEN);
    }
  }

  @Test
  void aNightOfWhichNoTriggerToldIsFoundByTheRegularLook(DataSource database) {
    Pace watchful =
        new Pace(
            Duration.ofMillis(100),
            Duration.ofMinutes(3),
            Duration.ofMinutes(1),
            Duration.ofMillis(200));
    try (Process process =
        new Process(database, clock, watchful, night, Nightly.EVERY_DAY).start()) {
      clock.set("2026-11-03T08:00");

      awaitTold(process, "2026-11-01 MISSED", "2026-11-02 DONE", "2026-11-03 WAITING");
    }
  }

  @Test
  void aNightWaitsForTheOneBeforeIt(DataSource database) {
    CountDownLatch mayEnd = new CountDownLatch(1);
    Night slow = new Night(mayEnd);
    ScheduleDefinition twice = Nightly.of("0 30,31 1 * * ?", "every-day", Misfire.RUN_ONCE);
    process(database, twice).close();
    clock.set("2026-11-02T01:30");
    try (Process first = new Process(database, clock, slow, twice).start()) {
      await().until(() -> !slow.ran.isEmpty());
      clock.set("2026-11-02T01:31");
      try (Process second = process(database, twice)) {
        assertThat(second.told())
            .containsExactly("2026-11-01 CLAIMED", "2026-11-01 WAITING", "2026-11-02 WAITING");

        mayEnd.countDown();

        awaitTold(second, "2026-11-01 DONE", "2026-11-01 DONE", "2026-11-02 WAITING");
        assertThat(night.ran).isEmpty();
        assertThat(slow.ran).hasSize(2);
      }
    }
  }

  private Process process(DataSource database, ScheduleDefinition... schedules) {
    return new Process(database, clock, night, schedules).start();
  }

  /** A process that finds one night missed. */
  private Process missedOne(DataSource database, NightlyRunner runner) {
    process(database, Nightly.EVERY_DAY).close();
    clock.set("2026-11-02T09:00");
    return new Process(database, clock, runner, Nightly.EVERY_DAY).start();
  }

  private PlannedSlot ended(DataSource database, NightlyRunner runner) {
    try (Process process = missedOne(database, runner)) {
      return await()
          .until(() -> process.slots.newest("nightly", 2).get(1), slot -> slot.endedAt() != null);
    }
  }

  private static void awaitTold(Process process, String... slots) {
    await().untilAsserted(() -> assertThat(process.told()).containsExactly(slots));
  }
}
