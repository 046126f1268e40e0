package org.sunbridge.schedule;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.ScheduleDefinition.Misfire;

/**
 * The slots of all schedules, shared by all processes on one database. A slot is claimed once in
 * its life, and of a schedule one slot at a time. Thread-safe.
 */
public final class PlannedSlots {

  private final SlotMapper mapper;
  private final TransactionTemplate transaction;
  private final Planner planner;
  private final Clock clock;
  private final Pace pace;

  public PlannedSlots(
      SlotMapper mapper, PlatformTransactionManager manager, FireTimes times, Clock clock) {
    this(mapper, manager, times, clock, Pace.USUAL);
  }

  PlannedSlots(
      SlotMapper mapper,
      PlatformTransactionManager manager,
      FireTimes times,
      Clock clock,
      Pace pace) {
    this.mapper = mapper;
    this.clock = clock;
    this.pace = pace;
    this.transaction = new TransactionTemplate(manager);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    // The lock on the schedule's plan must be followed by what others have committed meanwhile.
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.planner = new Planner(mapper, transaction, times, clock);
  }

  /** A schedule's slots, newest first; the one that comes next leads them. */
  public List<PlannedSlot> newest(String schedule, int count) {
    return mapper.newest(schedule, count);
  }

  Pace pace() {
    return pace;
  }

  /** Plans all of them anew, and ends the plans of others. */
  void plan(List<ScheduleDefinition> schedules) {
    planner.keepOnly(
        schedules.stream().map(ScheduleDefinition::name).collect(Collectors.toUnmodifiableSet()));
    schedules.forEach(planner::renew);
  }

  /**
   * Claims the slot that must run now, if there is one and nothing of the schedule runs. Slots that
   * were missed are marked as the schedule's {@code misfire} says.
   */
  Optional<PlannedSlot> take(ScheduleDefinition schedule, String owner) {
    planner.extend(schedule);
    LocalDateTime now = Utc.of(clock.instant());
    if (mapper.due(schedule.name(), now).isEmpty()) {
      return Optional.empty();
    }
    Optional<PlannedSlot> taken = transaction.execute(status -> take(schedule, owner, now));
    return taken == null ? Optional.empty() : taken;
  }

  /** Lets nobody believe that the owner is gone. */
  void stillRuns(long slot, String owner) {
    mapper.renewLease(slot, owner, leaseEnds(Utc.of(clock.instant())));
  }

  /** Records the end of a slot; once, the owner's word. */
  void end(long slot, String owner, Ending ending) {
    mapper.end(slot, owner, ending, Utc.of(clock.instant()));
  }

  /**
   * Marks slots as interrupted whose process has gone silent: a person restarts their run.
   *
   * @return how many
   */
  int giveUpSilent() {
    return mapper.giveUpSilent(Utc.of(clock.instant()));
  }

  private Optional<PlannedSlot> take(ScheduleDefinition schedule, String owner, LocalDateTime now) {
    if (mapper.lockPlan(schedule.name()).isEmpty() || mapper.running(schedule.name()) > 0) {
      return Optional.empty();
    }
    Due due =
        Due.of(mapper.due(schedule.name(), now), now.minus(pace.punctual()), schedule.misfire());
    boolean skip = schedule.misfire() == Misfire.SKIP;
    for (PlannedSlot slot : due.passedOver()) {
      mapper.passOver(
          slot.id(),
          skip ? SlotStatus.SKIPPED : SlotStatus.MISSED,
          skip ? SlotReason.MISFIRE_SKIP : SlotReason.LATER_ONE_RAN,
          now);
    }
    return due.next().filter(slot -> mapper.claim(slot.id(), owner, now, leaseEnds(now)) == 1);
  }

  private LocalDateTime leaseEnds(LocalDateTime now) {
    return now.plus(pace.lease());
  }
}
