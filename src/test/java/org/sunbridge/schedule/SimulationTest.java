package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.ScheduleDefinition.Misfire;
import org.sunbridge.definition.Start;
import org.sunbridge.testing.OnDatabase;

/**
 * Two years of schedules, taken by two processes on one database whose clock is the test's. Now and
 * then a process dies in the middle of a night, or both are away for hours or days, also just when
 * a night is due.
 */
@OnDatabase
class SimulationTest {

  private static final Instant FROM = MovableClock.at("2025-11-01T12:00");
  private static final Instant TO = MovableClock.at("2027-11-01T12:00");

  private static final ScheduleDefinition NIGHTLY = named("nightly", "0 30 1 * * ?", "every-day");
  private static final ScheduleDefinition WORKDAYS =
      named("workdays", "0 0 7 * * ?", "workdays-cn");
  private static final ScheduleDefinition MONTH_END =
      named("month-end", "0 0 20 * * ?", "last-workday-of-month");
  private static final ScheduleDefinition PAY_OUT =
      named("pay-out", "0 0 8 * * ?", "5-workdays-before-pay-out");
  private static final ScheduleDefinition EXPORTS =
      new ScheduleDefinition(
          "exports",
          "",
          new Start.After("month-end"),
          MovableClock.SHANGHAI,
          "every-day",
          List.of("deaths"),
          List.of(),
          Misfire.RUN_ONCE,
          Optional.of(LocalTime.of(23, 0)),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of());
  private static final List<ScheduleDefinition> ALL =
      List.of(NIGHTLY, WORKDAYS, MONTH_END, PAY_OUT, EXPORTS);

  private final MovableClock clock = new MovableClock("2025-11-01T12:00");
  private final Random random = new Random(20261122);

  /** By slot, how many times its work was done. */
  private final Map<Long, Integer> worked = new HashMap<>();

  @Test
  void everySlotOfTwoYearsIsAccountedForAndNoneRunsTwice(DataSource database) {
    Process one = new Process(database, clock, (schedule, slot) -> 1, all());
    Process two = new Process(database, clock, (schedule, slot) -> 1, all());
    one.slots.plan(ALL);
    int deaths = 0;
    for (Instant now = FROM; now.isBefore(TO); now = next(now)) {
      clock.set(now);
      for (Process process : List.of(one, two)) {
        process.slots.giveUpSilent();
        for (ScheduleDefinition schedule : ALL) {
          deaths += takes(process, schedule) ? 1 : 0;
        }
      }
    }
    for (int look = 0; look < 10; look++) {
      clock.set(clock.instant().plus(Duration.ofMinutes(4)));
      one.slots.giveUpSilent();
      ALL.forEach(schedule -> takes(one, schedule));
    }

    assertThat(deaths).as("processes died").isGreaterThan(20);
    assertThat(worked.values()).as("nothing is run twice").containsOnly(1);
    for (ScheduleDefinition schedule : List.of(NIGHTLY, WORKDAYS, MONTH_END, PAY_OUT)) {
      accountedFor(schedule, one);
    }
    followed(one);
  }

  /** Mostly it looks every few hours at the latest; sometimes nobody is there for days. */
  private Instant next(Instant now) {
    int chance = random.nextInt(1000);
    Duration away =
        chance < 3
            ? Duration.ofDays(1 + random.nextInt(9))
            : chance < 30 ? Duration.ofHours(1 + random.nextInt(20)) : Duration.ZERO;
    if (!away.isZero()) {
      return now.plus(away);
    }
    Instant soon = now.plus(Duration.ofHours(6));
    Instant due = due(now);
    return due.isAfter(soon) ? soon : due.plusSeconds(random.nextInt(50));
  }

  private Instant due(Instant now) {
    return ALL.stream()
        .flatMap(schedule -> Nightly.times().next(schedule, now, 1).stream())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  /**
   * @return whether the process died of it
   */
  private boolean takes(Process process, ScheduleDefinition schedule) {
    String owner = "process-" + random.nextInt(1_000_000);
    Optional<PlannedSlot> taken = process.slots.take(schedule, owner);
    if (taken.isPresent() && random.nextInt(30) == 0) {
      return true;
    }
    taken.ifPresent(
        slot -> {
          worked.merge(slot.id(), 1, Integer::sum);
          process.slots.end(slot.id(), owner, new Ending(SlotStatus.DONE, null, null, null));
        });
    return false;
  }

  private void accountedFor(ScheduleDefinition schedule, Process process) {
    Map<LocalDateTime, PlannedSlot> told = new TreeMap<>();
    process.slots.newest(schedule.name(), 2000).forEach(slot -> told.put(slot.plannedAt(), slot));
    List<String> wrong = new ArrayList<>();
    Nightly.times()
        .slots(schedule, FROM)
        .takeWhile(slot -> !slot.at().isAfter(TO))
        .forEach(
            slot -> {
              PlannedSlot row = told.remove(Utc.of(slot.at()));
              if (row == null) {
                wrong.add("no record of " + slot);
              } else if (!isRight(slot, row)) {
                wrong.add(slot + " is " + row);
              }
            });
    told.values().stream()
        .filter(row -> row.plannedAt().toInstant(ZoneOffset.UTC).isBefore(TO))
        .forEach(row -> wrong.add("not expected: " + row));
    assertThat(wrong).as(schedule.name()).isEmpty();
  }

  private boolean isRight(Slot slot, PlannedSlot row) {
    boolean ran = worked.containsKey(row.id());
    boolean rightEnd =
        slot.runs()
            ? (ran && row.status() == SlotStatus.DONE)
                || (!ran
                    && row.status() == SlotStatus.MISSED
                    && row.reason() == SlotReason.LATER_ONE_RAN)
            : !ran && row.status() == SlotStatus.SKIPPED && row.reason() == slot.skipped();
    return rightEnd
        && row.businessDate().equals(slot.businessDate())
        && row.calendarKnown() == slot.calendarKnown()
        && row.calendarKnown() == (known(slot) || row.schedule().equals("nightly"));
  }

  private static boolean known(Slot slot) {
    return slot.at().atZone(MovableClock.SHANGHAI).toLocalDate().isBefore(LocalDate.of(2027, 1, 1));
  }

  /** Every slot of the schedule before has one of the schedule after, and ran if it did. */
  private static void followed(Process process) {
    Map<LocalDateTime, PlannedSlot> after = new HashMap<>();
    process.slots.newest("exports", 2000).forEach(slot -> after.put(slot.plannedAt(), slot));
    for (PlannedSlot before : process.slots.newest("month-end", 2000)) {
      if (before.status() != SlotStatus.WAITING) {
        PlannedSlot slot = after.get(before.plannedAt());
        assertThat(slot).as(before.toString()).isNotNull();
        assertThat(slot.status() == SlotStatus.DONE)
            .as(before + " " + slot)
            .isEqualTo(before.status() == SlotStatus.DONE);
        assertThat(slot.businessDate()).isEqualTo(before.businessDate());
      }
    }
  }

  private static ScheduleDefinition[] all() {
    return ALL.toArray(ScheduleDefinition[]::new);
  }

  private static ScheduleDefinition named(String name, String cron, String calendar) {
    return new ScheduleDefinition(
        name,
        "",
        cron,
        MovableClock.SHANGHAI,
        calendar,
        List.of("deaths"),
        Misfire.RUN_ONCE,
        Optional.empty(),
        List.of());
  }
}
