package org.sunbridge.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.domain.Refused;

/**
 * Slots that are run because somebody asks: now, or once more for days that have passed. Asking
 * writes them down; whoever serves takes them. Thread-safe.
 */
public final class AskedSlots {

  /** What one question may bring back; more is a mistake in a date. */
  private static final int MOST = 1000;

  private final PlanMapper plans;
  private final SlotMapper slots;
  private final TransactionTemplate transaction;
  private final FireTimes times;
  private final Clock clock;

  AskedSlots(
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

  /**
   * Which days, and how.
   *
   * @param from the first business date; null with {@code missedOnly}: as far back as it was
   *     planned
   * @param to the last one; null: until now
   * @param missedOnly whether only what never ran is run, or what did as well
   * @param parallel how many may be under way at a time, at least 1; the pipeline itself takes one
   *     after the other
   */
  public record Range(
      @Nullable LocalDate from, @Nullable LocalDate to, boolean missedOnly, int parallel) {}

  /** Who asks, and why. */
  public record Asker(String account, String reason) {}

  /** Asks for a run now, for a business date or that of the moment. */
  public PlannedSlot now(
      ScheduleDefinition schedule, Optional<LocalDate> businessDate, Asker asker) {
    return asked(schedule, SlotOrigin.REQUEST, businessDate, asker);
  }

  /**
   * Files have come.
   *
   * @param mark what lies there; the same again makes no second run
   */
  void arrived(ScheduleDefinition schedule, Optional<String> mark) {
    if (plans.plan(schedule.name()).map(Plan::arrival).equals(mark)) {
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          Optional<Plan> plan = plans.lockPlan(schedule.name());
          if (plan.isEmpty() || plan.map(Plan::arrival).equals(mark)) {
            return;
          }
          if (mark.isPresent() && !isIdle(schedule)) {
            return;
          }
          mark.ifPresent(
              lying -> add(schedule, SlotOrigin.ARRIVAL, Optional.empty(), new Asker("", "")));
          plans.setArrival(schedule.name(), mark.orElse(null));
        });
  }

  /**
   * Lets days that have passed be run again, or at last; schedules that run after this one follow.
   *
   * @return the slots that will run, oldest first
   * @throws Refused when the range is impossible or holds too many
   */
  public List<PlannedSlot> again(ScheduleDefinition schedule, Range range, Asker asker) {
    LocalDateTime now = Utc.of(clock.instant());
    LocalDate today = now.toLocalDate().plusDays(1);
    if (range.from() == null && !range.missedOnly()) {
      throw new Refused("请写明从哪天起（--from）。Say from which day (--from).");
    }
    LocalDate to = range.to() == null ? today : range.to();
    LocalDate from =
        range.from() == null ? plans.firstDate(schedule.name(), now).orElse(today) : range.from();
    if (to.isBefore(from)) {
      throw new Refused("结束日期早于开始日期。The last day lies before the first.");
    }
    if (plans.plan(schedule.name()).isEmpty()) {
      plans.addPlan(schedule.name(), Plan.rule(schedule), now);
    }
    List<PlannedSlot> found =
        transaction.execute(status -> again(schedule, from, to, range, asker, now));
    return found == null ? List.of() : found;
  }

  private List<PlannedSlot> again(
      ScheduleDefinition schedule,
      LocalDate from,
      LocalDate to,
      Range range,
      Asker asker,
      LocalDateTime now) {
    plans.lockPlan(schedule.name());
    List<PlannedSlot> known = slots.ofDates(schedule.name(), from, to, now);
    if (range.from() != null) {
      addUnplanned(schedule, from, to, range, asker);
    }
    List<PlannedSlot> again = known.stream().filter(slot -> isMeant(slot, range)).toList();
    if (again.size() > MOST) {
      throw new Refused(
          "一次最多补 " + MOST + " 次，这里有 " + again.size() + " 次。At most " + MOST + " at a time.");
    }
    for (PlannedSlot slot : again) {
      plans.again(
          slot.id(),
          slot.round(),
          now,
          SlotOrigin.BACKFILL,
          range.parallel(),
          asker.account(),
          asker.reason());
    }
    return slots.ofDates(schedule.name(), from, to, now).stream()
        .filter(slot -> slot.status() == SlotStatus.WAITING)
        .filter(slot -> slot.origin() == SlotOrigin.BACKFILL)
        .toList();
  }

  /** Days before the schedule was first served have no slots yet. */
  private void addUnplanned(
      ScheduleDefinition schedule, LocalDate from, LocalDate to, Range range, Asker asker) {
    Instant now = clock.instant();
    Instant begin = from.atStartOfDay(schedule.zone()).toInstant().minusMillis(1);
    List<Slot> unplanned = new ArrayList<>();
    times
        .slots(schedule, begin)
        .takeWhile(slot -> !slot.at().isAfter(now) && !slot.businessDate().isAfter(to))
        .filter(slot -> !slot.businessDate().isBefore(from))
        .limit(MOST + 1L)
        .forEach(unplanned::add);
    if (unplanned.size() > MOST) {
      throw new Refused("一次最多补 " + MOST + " 次。At most " + MOST + " at a time.");
    }
    for (Slot slot : unplanned) {
      plans.addSlot(
          NewSlot.of(schedule, slot, SlotOrigin.BACKFILL)
              .askedBy(asker.account(), asker.reason(), range.parallel()));
    }
  }

  private static boolean isMeant(PlannedSlot slot, Range range) {
    boolean neverRan =
        switch (slot.status()) {
          case MISSED -> true;
          case SKIPPED ->
              slot.reason() == SlotReason.MISFIRE_SKIP
                  || slot.reason() == SlotReason.BEFORE_FAILED
                  || slot.reason() == SlotReason.BEFORE_DID_NOT_RUN;
          case FAILED -> slot.run() == null;
          default -> false;
        };
    boolean ran =
        switch (slot.status()) {
          case DONE, HELD, FAILED -> true;
          default -> false;
        };
    return neverRan || (ran && !range.missedOnly());
  }

  private PlannedSlot asked(
      ScheduleDefinition schedule,
      SlotOrigin origin,
      Optional<LocalDate> businessDate,
      Asker asker) {
    if (plans.plan(schedule.name()).isEmpty()) {
      plans.addPlan(schedule.name(), Plan.rule(schedule), Utc.of(clock.instant()));
    }
    PlannedSlot slot =
        transaction.execute(
            status -> {
              plans.lockPlan(schedule.name());
              return add(schedule, origin, businessDate, asker);
            });
    if (slot == null) {
      throw new IllegalStateException("a transaction always has its result");
    }
    return slot;
  }

  private PlannedSlot add(
      ScheduleDefinition schedule,
      SlotOrigin origin,
      Optional<LocalDate> businessDate,
      Asker asker) {
    Instant now = Utc.of(clock.instant()).toInstant(ZoneOffset.UTC);
    LocalDate date = businessDate.orElse(Slot.businessDate(now, schedule.zone()));
    Slot asked = times.asked(schedule, now, date);
    // Two at the same millisecond are two.
    for (Instant at = now; ; at = at.plusMillis(1)) {
      NewSlot slot =
          NewSlot.of(
              schedule,
              new Slot(at, date, true, asked.dueAt(), asked.skipped(), asked.note()),
              origin);
      if (!asker.account().isEmpty()) {
        slot = slot.askedBy(asker.account(), asker.reason(), 1);
      }
      if (plans.addSlot(slot) == 1) {
        return slots.at(schedule.name(), slot.at()).orElseThrow();
      }
    }
  }

  private boolean isIdle(ScheduleDefinition schedule) {
    LocalDateTime far = LocalDateTime.of(9999, 1, 1, 0, 0);
    return slots.running(schedule.name()).isEmpty() && slots.due(schedule.name(), far).isEmpty();
  }
}
