package org.sunbridge.schedule;

import java.time.Clock;
import java.time.Duration;
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
 * each of its rounds, unless its process dies, and of a schedule one slot at a time. Thread-safe.
 */
public final class PlannedSlots {

  /**
   * After so many processes that died of a slot nobody goes on with it by itself. More than reading
   * tries: a file that ends its process is set aside before.
   */
  private static final int MOST_TRIES = 6;

  /** Released or restarted later than this, a run no longer changes what its slot says. */
  private static final Duration SETTLES_WITHIN = Duration.ofDays(60);

  private final SlotMapper mapper;
  private final PlanMapper plans;
  private final TransactionTemplate transaction;
  private final Planner planner;
  private final Following following;
  private final AskedSlots asked;
  private final FeedGate gate;
  private final Clock clock;
  private final Pace pace;

  PlannedSlots(
      SlotMapper mapper,
      PlanMapper plans,
      PlatformTransactionManager manager,
      FireTimes times,
      WatchedFeeds feeds,
      Clock clock,
      Pace pace) {
    this.mapper = mapper;
    this.plans = plans;
    this.gate = new FeedGate(mapper, feeds);
    this.clock = clock;
    this.pace = pace;
    this.transaction = new TransactionTemplate(manager);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    // The lock on the schedule's plan must be followed by what others have committed meanwhile.
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.planner = new Planner(plans, mapper, transaction, times, clock);
    this.following = new Following(plans, transaction, times, clock);
    // Asking is part of the transaction that also writes the audit.
    TransactionTemplate asking = new TransactionTemplate(manager);
    asking.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.asked = new AskedSlots(plans, mapper, asking, times, clock);
  }

  /** A schedule's slots, newest first; the one that comes next leads them. */
  public List<PlannedSlot> newest(String schedule, int count) {
    return mapper.newest(schedule, count);
  }

  public Optional<PlannedSlot> slot(long id) {
    return mapper.byId(id);
  }

  /** What the database's clock shows, UTC: by it slots are late. */
  public LocalDateTime now() {
    return Utc.of(clock.instant());
  }

  /** Asking for runs. */
  public AskedSlots asking() {
    return asked;
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

  /** Plans one anew. */
  void plan(ScheduleDefinition schedule) {
    planner.renew(schedule);
  }

  /** Plans on as time goes on. */
  void extend(ScheduleDefinition schedule) {
    planner.extend(schedule);
    following.follow(schedule);
  }

  /**
   * Claims the slot that must run now, if there is one and nothing of the schedule runs. Slots that
   * were missed are marked as the schedule's {@code misfire} says.
   */
  Optional<PlannedSlot> take(ScheduleDefinition schedule, String owner) {
    extend(schedule);
    LocalDateTime now = now();
    List<PlannedSlot> due = mapper.due(schedule.name(), now);
    if (due.isEmpty() || !mayBegin(schedule, due, now)) {
      return Optional.empty();
    }
    Optional<PlannedSlot> taken = transaction.execute(status -> take(schedule, owner, now));
    return taken == null ? Optional.empty() : taken;
  }

  /**
   * Claims one of these slots, if it may run now; what else is due of the schedule is left to those
   * who serve.
   */
  Optional<PlannedSlot> takeOf(ScheduleDefinition schedule, String owner, List<Long> ids) {
    LocalDateTime now = now();
    List<PlannedSlot> due =
        mapper.due(schedule.name(), now).stream().filter(slot -> ids.contains(slot.id())).toList();
    if (due.isEmpty() || !mayBegin(schedule, due, now)) {
      return Optional.empty();
    }
    Optional<PlannedSlot> taken =
        transaction.execute(
            status -> {
              plans.lockPlan(schedule.name());
              List<PlannedSlot> running = mapper.running(schedule.name());
              return (running.isEmpty() ? due.stream().findFirst() : beside(running, due))
                  .filter(slot -> isClaimed(slot, owner, now));
            });
    return taken == null ? Optional.empty() : taken;
  }

  /** The slot of a schedule that runs after an ended one. */
  Optional<PlannedSlot> follow(ScheduleDefinition after, PlannedSlot ended) {
    if (plans.plan(after.name()).isEmpty()) {
      plans.addPlan(after.name(), Plan.rule(after), now());
    }
    following.follow(after);
    return mapper.at(after.name(), ended.plannedAt());
  }

  /** Lets nobody believe that the owner is gone. */
  void stillRuns(long slot, String owner) {
    mapper.renewLease(slot, owner, leaseEnds(now()));
  }

  /** Records the end of a slot; once, the owner's word. */
  void end(long slot, String owner, Ending ending) {
    mapper.end(slot, owner, ending, now());
  }

  /** The owner stops before the end; another process may go on at once. */
  void handOver(long slot, String owner) {
    mapper.handOver(slot, owner);
  }

  /**
   * Lets slots whose process has gone silent be gone on with by another.
   *
   * @return how many
   */
  int giveUpSilent() {
    return mapper.giveUpSilent(now(), MOST_TRIES);
  }

  /** Runs that were released or restarted have come to another end than their slots say. */
  void resettle(NightlyRunner runner) {
    for (PlannedSlot slot : mapper.unsettled(now().minus(SETTLES_WITHIN))) {
      Long run = slot.run();
      if (run != null) {
        runner
            .outcomeOf(run)
            .map(outcome -> Ending.of(run, outcome))
            .filter(ending -> ending.status() != slot.status())
            .ifPresent(
                ending ->
                    mapper.resettle(slot.id(), slot.round(), ending.status(), ending.reason()));
      }
    }
  }

  private boolean mayBegin(ScheduleDefinition schedule, List<PlannedSlot> due, LocalDateTime now) {
    return gate.opensFor(schedule, due(schedule, due, now).next(), now);
  }

  private Optional<PlannedSlot> take(ScheduleDefinition schedule, String owner, LocalDateTime now) {
    if (plans.lockPlan(schedule.name()).isEmpty()) {
      return Optional.empty();
    }
    List<PlannedSlot> running = mapper.running(schedule.name());
    List<PlannedSlot> waiting = mapper.due(schedule.name(), now);
    if (!running.isEmpty()) {
      return beside(running, waiting).filter(slot -> isClaimed(slot, owner, now));
    }
    Due due = due(schedule, waiting, now);
    boolean skip = schedule.misfire() == Misfire.SKIP;
    for (PlannedSlot slot : due.passedOver()) {
      mapper.passOver(
          slot.id(),
          skip ? SlotStatus.SKIPPED : SlotStatus.MISSED,
          skip ? SlotReason.MISFIRE_SKIP : SlotReason.LATER_ONE_RAN,
          now);
    }
    return due.next()
        .filter(slot -> slot.reason() != SlotReason.WAITS_FOR_FEEDS)
        .filter(slot -> isClaimed(slot, owner, now));
  }

  /** Only what was asked to be run again in parallel runs beside others of its kind. */
  private static Optional<PlannedSlot> beside(
      List<PlannedSlot> running, List<PlannedSlot> waiting) {
    return running.stream().allMatch(slot -> slot.origin() == SlotOrigin.BACKFILL)
        ? waiting.stream()
            .filter(slot -> slot.origin() == SlotOrigin.BACKFILL && slot.lanes() > running.size())
            .findFirst()
        : Optional.empty();
  }

  private Due due(ScheduleDefinition schedule, List<PlannedSlot> waiting, LocalDateTime now) {
    return Due.of(waiting, now.minus(pace.punctual()), schedule.misfire());
  }

  private boolean isClaimed(PlannedSlot slot, String owner, LocalDateTime now) {
    return mapper.claim(slot.id(), owner, now, leaseEnds(now)) == 1;
  }

  private LocalDateTime leaseEnds(LocalDateTime now) {
    return now.plus(pace.lease());
  }
}
