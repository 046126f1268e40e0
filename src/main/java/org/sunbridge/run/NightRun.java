package org.sunbridge.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.intake.Retention;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/** One schedule's jobs in order, then one conclusion for all of them. */
final class NightRun {

  private final Definitions definitions;
  private final PulledFiles pulled;
  private final FeedPauses pauses;
  private final DeliveryRuns deliveryRuns;
  private final ConcludeRuns concludeRuns;
  private final RunMapper runMapper;
  private final DeliveryMapper deliveries;
  private final Retention retention;
  private final Stops stops;
  private final Runs runs;

  NightRun(
      Definitions definitions,
      PulledFiles pulled,
      FeedPauses pauses,
      DeliveryRuns deliveryRuns,
      ConcludeRuns concludeRuns,
      RunMapper runMapper,
      DeliveryMapper deliveries,
      Retention retention,
      Stops stops,
      Runs runs) {
    this.definitions = definitions;
    this.pulled = pulled;
    this.pauses = pauses;
    this.deliveryRuns = deliveryRuns;
    this.concludeRuns = concludeRuns;
    this.runMapper = runMapper;
    this.deliveries = deliveries;
    this.retention = retention;
    this.stops = stops;
    this.runs = runs;
  }

  /**
   * @return the night's own run
   */
  RunRow begin(ScheduleDefinition schedule, Optional<Path> inbox, LocalDate businessDate) {
    String from = inbox.map(p -> p.toAbsolutePath().toString()).orElse(null);
    RunRow night = runs.begin(RunRow.Kind.NIGHT, schedule.name(), businessDate, null, null, from);
    return work(night, schedule, new ArrayList<>());
  }

  /** The night of a slot, or what is left of it. */
  RunRow ofSlot(ScheduleDefinition schedule, LocalDate businessDate, long slot, int round) {
    Optional<RunRow> begun = runMapper.ofSlot(slot, round);
    if (begun.isPresent()) {
      RunRow night = begun.get();
      if (stops.isAsked(night.id)) {
        // Asked of the process that is gone.
        return stopped(night);
      }
      return night.status == RunRow.Status.FAILED && Abandoned.INTERRUPTED.equals(night.reason)
          ? restart(night, schedule)
          : night;
    }
    RunRow night = runs.beginOfSlot(schedule.name(), businessDate, slot, round);
    return work(night, schedule, new ArrayList<>());
  }

  /** Goes on with a night that failed: its failed parts first, then whatever lies ready. */
  RunRow restart(RunRow night) {
    return restart(night, definitions.schedule(night.job));
  }

  private RunRow restart(RunRow night, ScheduleDefinition schedule) {
    runs.resume(night);
    List<RunRow> done = new ArrayList<>();
    for (RunRow part : runMapper.ofNight(night.id)) {
      if (part.kind == RunRow.Kind.DELIVERY) {
        boolean isToDo = part.status == RunRow.Status.FAILED;
        done.add(isToDo && pauses.sentence(part.job).isEmpty() ? again(part) : part);
      }
    }
    return work(night, schedule, done);
  }

  private RunRow again(RunRow part) {
    return deliveryRuns.deliver(runs.delivery(part), part.businessDate, part.nightId);
  }

  /**
   * @param done what an interrupted try of the same night left and was taken up again
   */
  private RunRow work(RunRow night, ScheduleDefinition schedule, List<RunRow> done) {
    Optional<Path> inbox = Optional.ofNullable(night.inbox).map(Path::of);
    List<String> failures = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (String name : schedule.jobs()) {
      Interrupted.check();
      if (stops.isAsked(night.id)) {
        return stopped(night);
      }
      for (RunRow run : pulled.at(definitions.job(name), inbox, night.businessDate, night.id)) {
        done.add(run);
        if (run.kind == RunRow.Kind.PULL && run.status == RunRow.Status.FAILED) {
          failures.add(String.valueOf(run.reason));
        }
        if (run.kind == RunRow.Kind.PULL && run.status == RunRow.Status.DONE) {
          pauses.sentence(name).ifPresent(passedOver::add);
        }
      }
    }
    if (stops.isAsked(night.id)) {
      return stopped(night);
    }
    Interrupted.check();
    RunRow concluded =
        interrupted(night)
            .map(concludeRuns::again)
            .orElseGet(() -> concludeRuns.conclude(night.businessDate, night.id));
    done.add(concluded);
    retention.sweep(definitions.district().originalDays());
    RunRow.Status worst = failures.isEmpty() ? Worst.of(done) : RunRow.Status.FAILED;
    List<String> reasons = new ArrayList<>(failures);
    stops.sentence(night.id, null).ifPresent(reasons::add);
    reasons.addAll(passedOver);
    heldElsewhere(night, done).ifPresent(reasons::add);
    notHeard(schedule, night, concluded).ifPresent(reasons::add);
    Interrupted.check();
    runs.end(night, worst, reasons.isEmpty() ? null : String.join("；", reasons));
    return night;
  }

  /** Somebody asked for it; the parts that have not begun wait for a restart. */
  private RunRow stopped(RunRow night) {
    runs.end(night, RunRow.Status.FAILED, stops.sentence(night.id, null).orElse(null));
    return night;
  }

  /** What came again and still waits where it was held first, which this night does not list. */
  private static Optional<String> heldElsewhere(RunRow night, List<RunRow> done) {
    String held =
        done.stream()
            .filter(part -> part.status == RunRow.Status.HELD)
            .filter(part -> !Objects.equals(part.nightId, night.id))
            .map(part -> String.valueOf(part.id))
            .collect(Collectors.joining(", "));
    return held.isEmpty()
        ? Optional.empty()
        : Optional.of("运行 " + held + " 仍被暂停，请放行或作废。Still held: run " + held + ".");
  }

  /** Feeds that were to be waited for and have not spoken, and what that leaves open. */
  private Optional<String> notHeard(ScheduleDefinition schedule, RunRow night, RunRow concluded) {
    List<String> lacking =
        schedule.waits().stream()
            .filter(
                wait -> !deliveries.isHeard(wait.job(), wait.fresh().oldest(night.businessDate)))
            .map(wait -> wait.job() + newest(wait.job()))
            .toList();
    if (lacking.isEmpty()) {
      return Optional.empty();
    }
    long open = runMapper.byId(concluded.id).map(run -> run.notConcluded).orElse(0L);
    return Optional.of(
        "没有等到足够新的数据：%1$s；%2$d 项因缺少数据没有得出结论。Not heard in time: %1$s; %2$d conclusions left open for want of data."
            .formatted(String.join(", ", lacking), open));
  }

  private String newest(String job) {
    LocalDate asOf = deliveries.newestAsOf(job);
    return asOf == null ? "" : " (" + asOf + ")";
  }

  /** The concluding run that an earlier try of the night did not bring to its end. */
  private Optional<RunRow> interrupted(RunRow night) {
    return runMapper.ofNight(night.id).stream()
        .filter(part -> part.kind == RunRow.Kind.CONCLUDE)
        .filter(part -> part.status == RunRow.Status.FAILED)
        .findFirst();
  }
}
