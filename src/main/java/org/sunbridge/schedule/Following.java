package org.sunbridge.schedule;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * Slots of schedules that run after others: each ended slot of the one before has its own, under
 * the same planned time and business date. Told from the table, so that a process that dies between
 * the two loses nothing.
 */
final class Following {

  private final PlanMapper plans;
  private final TransactionTemplate transaction;
  private final FireTimes times;
  private final Clock clock;

  Following(PlanMapper plans, TransactionTemplate transaction, FireTimes times, Clock clock) {
    this.plans = plans;
    this.transaction = transaction;
    this.times = times;
    this.clock = clock;
  }

  void follow(ScheduleDefinition schedule) {
    schedule
        .after()
        .ifPresent(
            before -> {
              if (!toFollow(schedule, before, plans.plan(schedule.name())).isEmpty()) {
                // Under the plan's lock none is followed twice.
                transaction.executeWithoutResult(
                    status ->
                        toFollow(schedule, before, plans.lockPlan(schedule.name()))
                            .forEach(slot -> follow(schedule, slot)));
              }
            });
  }

  private List<Followed> toFollow(ScheduleDefinition schedule, String before, Optional<Plan> plan) {
    LocalDateTime now = Utc.of(clock.instant());
    return plan.map(known -> plans.toFollow(before, schedule.name(), known.plannedUntil(), now))
        .orElseGet(List::of);
  }

  private void follow(ScheduleDefinition schedule, Followed before) {
    Slot slot =
        times.asked(schedule, before.plannedAt().toInstant(ZoneOffset.UTC), before.businessDate());
    NewSlot next = NewSlot.of(schedule, slot, SlotOrigin.AFTER);
    Long id = before.nextId();
    if (id == null) {
      plans.addSlot(
          before.ran()
              ? next
              : next.skipped(
                  before.status() == SlotStatus.FAILED
                      ? SlotReason.BEFORE_FAILED
                      : SlotReason.BEFORE_DID_NOT_RUN));
    } else if (before.nextRound() != null) {
      plans.again(id, before.nextRound(), next.dueAt(), SlotOrigin.AFTER, 1, null, null);
    }
    plans.setCause(schedule.name(), before.plannedAt(), before.id(), before.round());
  }
}
