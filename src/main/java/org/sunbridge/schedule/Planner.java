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

  private final SlotMapper mapper;
  private final TransactionTemplate transaction;
  private final FireTimes times;
  private final Clock clock;

  Planner(SlotMapper mapper, TransactionTemplate transaction, FireTimes times, Clock clock) {
    this.mapper = mapper;
    this.transaction = transaction;
    this.times = times;
    this.clock = clock;
  }

  /** Plans as the definition and the calendar are now, which may not be as they were. */
  void renew(ScheduleDefinition schedule) {
    LocalDateTime now = Utc.of(clock.instant());
    if (mapper.plan(schedule.name()).isEmpty()) {
      mapper.addPlan(schedule.name(), Plan.rule(schedule), now);
    }
    transaction.executeWithoutResult(
        status -> {
          Optional<Plan> plan = mapper.lockPlan(schedule.name());
          mapper.deleteWaitingAfter(schedule.name(), now);
          LocalDateTime from =
              plan.filter(known -> known.rule().equals(Plan.rule(schedule)))
                  .map(Plan::plannedUntil)
                  .filter(now::isAfter)
                  .orElse(now);
          extend(schedule, from, now);
        });
  }

  /** Plans the next slots when those planned have come. */
  void extend(ScheduleDefinition schedule) {
    LocalDateTime now = Utc.of(clock.instant());
    if (reaches(mapper.plan(schedule.name()), now)) {
      return;
    }
    transaction.executeWithoutResult(
        status ->
            mapper
                .lockPlan(schedule.name())
                .filter(plan -> !plan.plannedUntil().isAfter(now))
                .ifPresent(plan -> extend(schedule, plan.plannedUntil(), now)));
  }

  /** Ends the plans of schedules that are no longer defined. */
  void keepOnly(Set<String> schedules) {
    LocalDateTime now = Utc.of(clock.instant());
    for (String name : mapper.plannedSchedules()) {
      if (!schedules.contains(name)) {
        transaction.executeWithoutResult(status -> remove(name, now));
      }
    }
  }

  private void remove(String schedule, LocalDateTime now) {
    mapper.lockPlan(schedule);
    mapper.deleteWaitingAfter(schedule, now);
    for (PlannedSlot slot : mapper.due(schedule, now)) {
      mapper.passOver(slot.id(), SlotStatus.SKIPPED, SlotReason.SCHEDULE_REMOVED, now);
    }
    mapper.deletePlan(schedule);
  }

  private void extend(ScheduleDefinition schedule, LocalDateTime from, LocalDateTime now) {
    List<Slot> slots = new ArrayList<>(past(schedule, from, now));
    List<Slot> next = times.nextSlots(schedule, now.toInstant(ZoneOffset.UTC), 1);
    slots.addAll(next);
    for (Slot slot : slots) {
      mapper.addSlot(schedule.name(), Utc.of(slot.at()), slot.businessDate(), slot.calendarKnown());
    }
    LocalDateTime until = next.stream().map(slot -> Utc.of(slot.at())).findFirst().orElse(now);
    mapper.setPlan(schedule.name(), Plan.rule(schedule), until);
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
