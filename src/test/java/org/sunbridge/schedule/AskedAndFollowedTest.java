package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sunbridge.definition.FeedWait;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.ScheduleDefinition.Misfire;
import org.sunbridge.definition.Start;
import org.sunbridge.domain.Refused;
import org.sunbridge.schedule.AskedSlots.Asker;
import org.sunbridge.schedule.AskedSlots.Range;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;

/** Runs that are not by a cron alone: asked for, after another one, on arrival, after feeds. */
@OnDatabase
class AskedAndFollowedTest {

  private static final Pace QUICK =
      new Pace(
          Duration.ofMillis(100),
          Duration.ofMinutes(3),
          Duration.ofMinutes(1),
          Duration.ofMillis(200));
  private static final Asker LIN = new Asker("lin", "补上周末");
  private static final ScheduleDefinition AFTER =
      schedule("exports", new Start.After("nightly"), List.of());

  private final MovableClock clock = new MovableClock("2026-11-01T12:00");
  private final Night night = new Night();
  private final Map<String, LocalDate> heard = new ConcurrentHashMap<>();
  private final Set<String> lying = ConcurrentHashMap.newKeySet();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicReference<String> mark = new AtomicReference<>("one");

  @BeforeEach
  void nothingIsPlanned(TestDatabase database) {
    database.execute("DELETE FROM planned_slot", "DELETE FROM schedule_plan");
  }

  @Test
  void missedNightsAreRunLaterOneByOneAndNothingElse(DataSource database) throws Exception {
    process(database, Nightly.EVERY_DAY).start().close();
    clock.set("2026-11-05T09:00");
    try (Process process = process(database, Nightly.EVERY_DAY).start()) {
      awaitTold(process, "2026-11-04 DONE");
    }
    try (Process process = process(database, Nightly.EVERY_DAY)) {
      List<PlannedSlot> asked =
          process.slots.asking().again(Nightly.EVERY_DAY, new Range(null, null, true, 1), LIN);
      assertThat(asked).hasSize(3);

      List<PlannedSlot> ended = process.backfill().workOff(Nightly.EVERY_DAY, asked, slot -> {});

      assertThat(ended)
          .extracting(slot -> slot.businessDate() + " " + slot.status() + " " + slot.askedBy())
          .containsExactlyInAnyOrder(
              "2026-11-01 DONE lin", "2026-11-02 DONE lin", "2026-11-03 DONE lin");
      assertThat(night.ran).hasSize(4);
    }
  }

  @Test
  void aRangeRunsWhatRanOnceMoreAndWhatWasNeverPlannedToo(DataSource database) throws Exception {
    try (Process process = process(database, Nightly.EVERY_DAY)) {
      Range range = new Range(day("2026-10-28"), day("2026-10-30"), false, 2);
      for (int round = 1; round <= 2; round++) {
        List<PlannedSlot> asked = process.slots.asking().again(Nightly.EVERY_DAY, range, LIN);
        List<PlannedSlot> ended = process.backfill().workOff(Nightly.EVERY_DAY, asked, slot -> {});
        assertThat(ended).extracting(PlannedSlot::round).containsOnly(round);
        assertThat(ended).hasSize(3);
      }
      assertThat(night.ran).hasSize(6).contains(day("2026-10-28"), day("2026-10-30"));
    }
  }

  @Test
  void aRangeWithoutABeginningOrThatIsTurnedAroundIsRefused(DataSource database) {
    try (Process process = process(database, Nightly.EVERY_DAY)) {
      AskedSlots asking = process.slots.asking();
      assertThatThrownBy(
              () -> asking.again(Nightly.EVERY_DAY, new Range(null, null, false, 1), LIN))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(
              () ->
                  asking.again(
                      Nightly.EVERY_DAY,
                      new Range(day("2026-10-30"), day("2026-10-28"), false, 1),
                      LIN))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void atMostSoManyAreUnderWayAtATime(DataSource database) throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    Night slow = new Night(mayEnd);
    try (Process serving =
        new Process(database, clock, QUICK, slow, feeds(), Nightly.EVERY_DAY).start()) {
      Range range = new Range(day("2026-10-20"), day("2026-10-29"), false, 3);
      serving.slots.asking().again(Nightly.EVERY_DAY, range, LIN);
      await().until(() -> slow.ran.size() == 3);
      await().during(Duration.ofMillis(500)).until(() -> slow.ran.size() == 3);
      mayEnd.countDown();
      await().atMost(Duration.ofSeconds(30)).until(() -> slow.ran.size() == 10);
    }
    assertThat(slow.ran).doesNotHaveDuplicates();
  }

  @Test
  void whatRunsAfterAnotherFollowsItAlsoWhenThatIsRunAgain(DataSource database) throws Exception {
    process(database, Nightly.EVERY_DAY, AFTER).start().close();
    clock.set("2026-11-02T09:00");
    try (Process process = process(database, Nightly.EVERY_DAY, AFTER).start()) {
      awaitTold(process, "2026-11-01 DONE");
      await().until(() -> statuses(process, "exports").equals(List.of(SlotStatus.DONE)));
    }
    assertThat(night.ran).containsExactly(day("2026-11-01"), day("2026-11-01"));
    try (Process process = process(database, Nightly.EVERY_DAY, AFTER)) {
      Range range = new Range(day("2026-11-01"), day("2026-11-01"), false, 1);
      List<PlannedSlot> asked = process.slots.asking().again(Nightly.EVERY_DAY, range, LIN);
      List<PlannedSlot> ended = process.backfill().workOff(Nightly.EVERY_DAY, asked, slot -> {});

      assertThat(ended)
          .extracting(slot -> slot.schedule() + " " + slot.round())
          .containsExactly("nightly 2", "exports 2");
      assertThat(night.ran).hasSize(4);
    }
  }

  @Test
  void whatRunsAfterOneThatFailedSaysSoAndRunsOnceThatIsRestarted(DataSource database) {
    AtomicReference<NightlyRunner.Outcome> outcome =
        new AtomicReference<>(NightlyRunner.Outcome.FAILED);
    NightlyRunner runner =
        new NightlyRunner() {
          @Override
          public long run(ScheduleDefinition schedule, PlannedSlot slot) {
            return night.run(schedule, slot);
          }

          @Override
          public Optional<Outcome> outcomeOf(long run) {
            return Optional.of(outcome.get());
          }
        };
    process(database, Nightly.EVERY_DAY, AFTER).start().close();
    clock.set("2026-11-02T09:00");
    try (Process process =
        new Process(database, clock, QUICK, runner, feeds(), Nightly.EVERY_DAY, AFTER).start()) {
      awaitTold(process, "2026-11-01 FAILED");
      await().until(() -> statuses(process, "exports").equals(List.of(SlotStatus.SKIPPED)));
      assertThat(process.slots.newest("exports", 1).get(0).reason())
          .isEqualTo(SlotReason.BEFORE_FAILED);

      outcome.set(NightlyRunner.Outcome.DONE);

      await().until(() -> statuses(process, "exports").equals(List.of(SlotStatus.DONE)));
      awaitTold(process, "2026-11-01 DONE");
    }
  }

  @Test
  void aSlotWaitsForItsFeedsAndRunsWithoutAnOptionalOneThatIsLate(DataSource database) {
    ScheduleDefinition waiting =
        schedule(
            "nightly",
            Nightly.EVERY_DAY.start(),
            List.of(wait("low-income", "04:00", false), wait("deaths", "03:00", true)));
    process(database, waiting).start().close();
    clock.set("2026-11-02T01:30");
    try (Process process = new Process(database, clock, QUICK, night, feeds(), waiting).start()) {
      awaitReason(process, SlotReason.WAITS_FOR_FEEDS);
      assertThat(past(process).note()).isEqualTo("low-income, deaths");
      clock.set("2026-11-02T02:30");
      heard.put("low-income", day("2026-11-01"));
      await().until(() -> "deaths".equals(past(process).note()));
      assertThat(night.ran).isEmpty();

      clock.set("2026-11-02T03:00");

      awaitTold(process, "2026-11-01 DONE");
      assertThat(past(process).reason()).isEqualTo(SlotReason.WITHOUT_FEED);
      assertThat(past(process).note()).isEqualTo("deaths");
    }
  }

  @Test
  void aSlotDoesNotRunWithoutAFeedThatItNeeds(DataSource database) {
    ScheduleDefinition waiting =
        schedule("nightly", Nightly.EVERY_DAY.start(), List.of(wait("low-income", "04:00", false)));
    process(database, waiting).start().close();
    clock.set("2026-11-02T01:30");
    try (Process process = new Process(database, clock, QUICK, night, feeds(), waiting).start()) {
      awaitReason(process, SlotReason.WAITS_FOR_FEEDS);
      clock.set("2026-11-02T04:00");
      awaitTold(process, "2026-11-01 FAILED");
      assertThat(past(process).reason()).isEqualTo(SlotReason.FEED_MISSING);
      assertThat(night.ran).isEmpty();
    }
  }

  @Test
  void filesThatLieStillForAWhileMakeOneRunAndTheSameOnesNoOther(DataSource database) {
    ScheduleDefinition arrival =
        schedule(
            "nightly", new Start.OnArrival(List.of("deaths"), Duration.ofMinutes(2)), List.of());
    try (Process process = new Process(database, clock, QUICK, night, feeds(), arrival).start()) {
      lying.add("deaths");
      awaitLooks();
      assertThat(night.ran).isEmpty();
      clock.set("2026-11-01T12:01");
      mark.set("two");
      awaitLooks();
      assertThat(night.ran).isEmpty();
      clock.set("2026-11-01T12:03");
      await().until(() -> night.ran.size() == 1);
      assertThat(process.slots.newest("nightly", 1).get(0).origin()).isEqualTo(SlotOrigin.ARRIVAL);
      clock.set("2026-11-01T13:00");
      awaitLooks();
      assertThat(night.ran).hasSize(1);

      lying.clear();
      awaitLooks();
      assertThat(night.ran).hasSize(1);
      lying.add("deaths");
      awaitLooks();
      assertThat(night.ran).hasSize(1);
      clock.set("2026-11-01T13:10");
      await().until(() -> night.ran.size() == 2);
    }
  }

  @Test
  void aServerThatHangsDelaysNoOtherFeedsFilesAndLetsNoLeaseRunOut(DataSource database) {
    CountDownLatch mayEnd = new CountDownLatch(1);
    Night slow = new Night(mayEnd);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    FeedWatch hanging = hangingAt("low-income", mayAnswer);
    Start both = new Start.OnArrival(List.of("low-income", "deaths"), Duration.ofMinutes(2));
    lying.add("deaths");
    try (Process process =
        new Process(database, clock, QUICK, slow, hanging, schedule("nightly", both, List.of()))
            .start()) {
      awaitLooks();
      clock.set("2026-11-01T12:03");
      await().until(() -> slow.ran.size() == 1);

      clock.set("2026-11-01T12:30");

      LocalDateTime renewed = Utc.of(MovableClock.at("2026-11-01T12:33"));
      await().until(() -> leaseEnds(database).equals(renewed));
      assertThat(mayAnswer.getCount()).isEqualTo(1);
      mayEnd.countDown();
      awaitTold(process, "2026-11-01 DONE");
    } finally {
      mayAnswer.countDown();
    }
  }

  @Test
  void aSlotWhoseFeedsServerHangsBeginsAtItsTimeWithoutIt(DataSource database) {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    ScheduleDefinition waiting =
        schedule("nightly", Nightly.EVERY_DAY.start(), List.of(wait("deaths", "03:00", true)));
    process(database, waiting).start().close();
    clock.set("2026-11-02T01:30");
    try (Process process =
        new Process(database, clock, QUICK, night, hangingAt("deaths", mayAnswer), waiting)
            .start()) {
      awaitReason(process, SlotReason.WAITS_FOR_FEEDS);
      clock.set("2026-11-02T03:00");
      awaitTold(process, "2026-11-01 DONE");
      assertThat(mayAnswer.getCount()).isEqualTo(1);
    } finally {
      mayAnswer.countDown();
    }
  }

  @Test
  void whoLooksForTheFirstTimeAfterItsTimeIsOverStillFindsWhatLiesThere(DataSource database) {
    ScheduleDefinition waiting =
        schedule("nightly", Nightly.EVERY_DAY.start(), List.of(wait("deaths", "03:00", false)));
    process(database, waiting).start().close();
    lying.add("deaths");
    clock.set("2026-11-02T05:00");
    try (Process process = new Process(database, clock, QUICK, night, feeds(), waiting).start()) {
      awaitTold(process, "2026-11-01 DONE");
    }
  }

  @Test
  void whatLayThereTheNightBeforeOpensNoSlot(DataSource database) {
    WatchedFeeds watched = new WatchedFeeds(feeds(), clock);
    lying.add("deaths");
    await().until(() -> watched.lying("deaths") == WatchedFeeds.Lying.YES);
    lying.clear();
    clock.set("2026-11-02T12:00");
    assertThat(watched.lying("deaths")).isNotEqualTo(WatchedFeeds.Lying.YES);
  }

  @Test
  void whoeverAsksGetsARunOfTheDayThatWasAskedFor(DataSource database) {
    ScheduleDefinition byHand = schedule("nightly", new Start.Asked(false), List.of());
    try (Process process = new Process(database, clock, QUICK, night, feeds(), byHand).start()) {
      process.slots.asking().now(byHand, Optional.of(day("2026-10-31")), LIN);
      await().until(() -> night.ran.equals(List.of(day("2026-10-31"))));
      process.slots.asking().now(byHand, Optional.empty(), LIN);
      await().until(() -> night.ran.size() == 2);
    }
  }

  @Test
  void aNightIsLateFromItsDeadlineOn(DataSource database) {
    ScheduleDefinition schedule =
        new ScheduleDefinition(
            "nightly",
            "",
            "0 30 1 * * ?",
            MovableClock.SHANGHAI,
            "every-day",
            List.of("deaths"),
            Misfire.RUN_ONCE,
            Optional.of(LocalTime.of(6, 0)),
            List.of());
    try (Process process = process(database, schedule).start()) {
      PlannedSlot slot = process.slots.newest("nightly", 1).get(0);
      assertThat(slot.isLate(Utc.of(MovableClock.at("2026-11-02T06:00")))).isFalse();
      assertThat(slot.isLate(Utc.of(MovableClock.at("2026-11-02T06:01")))).isTrue();
    }
  }

  @Test
  void anEditedScheduleIsPlannedAnewWhileItServes(DataSource database) {
    try (Process process =
        new Process(database, clock, QUICK, night, feeds(), Nightly.EVERY_DAY).start()) {
      assertThat(process.told()).containsExactly("2026-11-01 WAITING");
      process.edit(Nightly.of("0 0 20 * * ?", "every-day", Misfire.RUN_ONCE));
      await()
          .until(
              () ->
                  process
                      .slots
                      .newest("nightly", 1)
                      .get(0)
                      .plannedAt()
                      .equals(Utc.of(MovableClock.at("2026-11-01T20:00"))));
    }
  }

  /** Says nothing of one job until it may. */
  private FeedWatch hangingAt(String hanging, CountDownLatch mayAnswer) {
    FeedWatch feeds = feeds();
    return new FeedWatch() {
      @Override
      public boolean isHeard(String job, LocalDate oldest) {
        return feeds.isHeard(job, oldest);
      }

      @Override
      public Optional<String> lying(String job) {
        if (job.equals(hanging)) {
          try {
            mayAnswer.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
        return feeds.lying(job);
      }
    };
  }

  private static LocalDateTime leaseEnds(DataSource database) {
    return new JdbcTemplate(database)
        .queryForObject(
            "SELECT lease_ends FROM planned_slot WHERE status = 'CLAIMED'", LocalDateTime.class);
  }

  private FeedWatch feeds() {
    return new FeedWatch() {
      @Override
      public boolean isHeard(String job, LocalDate oldest) {
        return heard.containsKey(job) && !heard.get(job).isBefore(oldest);
      }

      @Override
      public Optional<String> lying(String job) {
        looks.incrementAndGet();
        return lying.contains(job) ? Optional.of(mark.get()) : Optional.empty();
      }
    };
  }

  private Process process(DataSource database, ScheduleDefinition... schedules) {
    return new Process(database, clock, night, schedules);
  }

  private static PlannedSlot past(Process process) {
    return process.slots.newest("nightly", 2).get(1);
  }

  private static List<SlotStatus> statuses(Process process, String schedule) {
    return process.slots.newest(schedule, 10).stream().map(PlannedSlot::status).toList();
  }

  private static void awaitTold(Process process, String slot) {
    await().untilAsserted(() -> assertThat(process.told()).contains(slot));
  }

  /** Until what lies there now was seen, and thought about. */
  private void awaitLooks() {
    int before = looks.get();
    await().until(() -> looks.get() >= before + 3);
  }

  private static void awaitReason(Process process, SlotReason reason) {
    await().until(() -> past(process).reason() == reason);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static FeedWait wait(String job, String until, boolean optional) {
    return new FeedWait(
        job, new FeedWait.Freshness(Optional.of(1)), LocalTime.parse(until), optional);
  }

  private static ScheduleDefinition schedule(String name, Start start, List<FeedWait> waits) {
    return new ScheduleDefinition(
        name,
        "",
        start,
        MovableClock.SHANGHAI,
        "every-day",
        List.of("deaths", "low-income"),
        waits,
        Misfire.RUN_ONCE,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
