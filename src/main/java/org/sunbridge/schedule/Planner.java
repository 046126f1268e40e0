package org.sunbridge.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * Writes slots before they are due: all up to now, and the one that comes next. Several processes
 * may plan the same schedule at once. Thread-safe.
 */
final class Planner {

  private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

  /** Older times than this are not looked for after a long absence. */
  private static final Duration LONGEST_ABSENCE = Duration.ofDays(100);

  /** Of a schedule that is due every minute a long absence would leave too many slots to read. */
  private static final int MOST_MISSED = 1000;

  private final PlanMapper plans;
  private final SlotMapper slots;
  private final TransactionTemplate transaction;
  private final FireTimes times;
  private final Clock clock;

  Planner(
      PlanMapper plans,
      SlotMapper slots,
      TransactionTemplate transaction,
      FireTimes times,
      Clock clock) {
    this.plans = plans;
    this.slots = slots;
    this.transaction = transaction;
    this.times = times;
    this.clock = clock;
  }

  /** Plans as the definition and the calendar are now, which may not be as they were. */
  void renew(ScheduleDefinition schedule) {
    LocalDateTime now = Utc.of(clock.instant());
    if (plans.plan(schedule.name()).isEmpty()) {
      plans.addPlan(schedule.name(), Plan.rule(schedule), now);
    }
    transaction.executeWithoutResult(
        status -> {
          Optional<Plan> plan = plans.lockPlan(schedule.name());
          plans.deleteComing(schedule.name(), now);
          LocalDateTime from =
              plan.filter(known -> known.rule().equals(Plan.rule(schedule)))
                  .map(Plan::plannedUntil)
                  .filter(now::isAfter)
                  .orElse(now);
          extend(schedule, from, now);
        });
  }

  /**
   * Plans the next slots when those planned have come. Where the stored plan follows another rule,
   * another process has a newer definition: it plans.
   */
  void extend(ScheduleDefinition schedule) {
    LocalDateTime now = Utc.of(clock.instant());
    if (reaches(plans.plan(schedule.name()), now)) {
      return;
    }
    transaction.executeWithoutResult(
        status ->
            plans
                .lockPlan(schedule.name())
                .filter(plan -> plan.rule().equals(Plan.rule(schedule)))
                .filter(plan -> !plan.plannedUntil().isAfter(now))
                .ifPresent(plan -> extend(schedule, plan.plannedUntil(), now)));
  }

  /** Ends the plans of schedules that are no longer defined. */
  void keepOnly(Set<String> schedules) {
    LocalDateTime now = Utc.of(clock.instant());
    for (String name : plans.plannedSchedules()) {
      if (!schedules.contains(name)) {
        transaction.executeWithoutResult(status -> remove(name, now));
      }
    }
  }

  private void remove(String schedule, LocalDateTime now) {
    plans.lockPlan(schedule);
    plans.deleteComing(schedule, now);
    for (PlannedSlot slot : slots.due(schedule, now)) {
      slots.passOver(slot.id(), SlotStatus.SKIPPED, SlotReason.SCHEDULE_REMOVED, now);
    }
    plans.deletePlan(schedule);
  }

  private void extend(ScheduleDefinition schedule, LocalDateTime from, LocalDateTime now) {
    if (schedule.cron().isEmpty()) {
      plans.setPlan(schedule.name(), Plan.rule(schedule), from);
      return;
    }
    List<Slot> written = new ArrayList<>(past(schedule, from, now));
    List<Slot> coming = coming(schedule, now);
    written.addAll(coming);
    for (Slot slot : written) {
      plans.addSlot(NewSlot.of(schedule, slot, SlotOrigin.PLAN));
    }
    LocalDateTime until = coming.isEmpty() ? now : Utc.of(coming.get(coming.size() - 1).at());
    plans.setPlan(schedule.name(), Plan.rule(schedule), until);
  }

  /** Up to the next one that will run, those included that will not. */
  private List<Slot> coming(ScheduleDefinition schedule, LocalDateTime now) {
    List<Slot> coming = new ArrayList<>();
    for (Slot slot :
        (Iterable<Slot>) times.slots(schedule, now.toInstant(ZoneOffset.UTC))::iterator) {
      coming.add(slot);
      if (slot.runs() || coming.size() == MOST_MISSED) {
        break;
      }
    }
    return coming;
  }

  private List<Slot> past(ScheduleDefinition schedule, LocalDateTime from, LocalDateTime now) {
    Instant to = now.toInstant(ZoneOffset.UTC);
    Instant earliest = to.minus(LONGEST_ABSENCE);
    Instant since = from.toInstant(ZoneOffset.UTC);
    List<Slot> past =
        times
            .slots(schedule, since.isBefore(earliest) ? earliest : since)
            .takeWhile(slot -> !slot.at().isAfter(to))
            .toList();
    int tooMany = Math.max(0, past.size() - MOST_MISSED);
    if (tooMany > 0) {
      LOG.warn("schedule {}: {} older missed slots are not recorded", schedule.name(), tooMany);
    }
    return past.subList(tooMany, past.size());
  }

  private static boolean reaches(Optional<Plan> plan, LocalDateTime now) {
    return plan.filter(known -> known.plannedUntil().isAfter(now)).isPresent();
  }
}
