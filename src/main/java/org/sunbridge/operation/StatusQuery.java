package org.sunbridge.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.ScheduleDefinition;

/** Gathers a {@link StatusReport}. Thread-safe. */
public final class StatusQuery {

  private static final int NEWEST_RUNS = 20;
  private static final int MOST_FAILED = 50;

  /** Its process was killed; whoever runs, releases or restarts next makes it FAILED. */
  private static final String INTERRUPTED = "INTERRUPTED";

  private final RunQuery runs;
  private final DeliveryQuery deliveries;
  private final FindingQuery findings;
  private final Definitions definitions;
  private final UpcomingFires fires;
  private final Clock clock;

  public StatusQuery(
      RunQuery runs,
      DeliveryQuery deliveries,
      FindingQuery findings,
      Definitions definitions,
      UpcomingFires fires,
      Clock clock) {
    this.runs = runs;
    this.deliveries = deliveries;
    this.findings = findings;
    this.definitions = definitions;
    this.fires = fires;
    this.clock = clock;
  }

  public StatusReport report() {
    RunFilter everything = new RunFilter(null, null, AreaScope.WHOLE);
    return new StatusReport(
        lines(runs.before(everything, Long.MAX_VALUE, NEWEST_RUNS)),
        lines(runs.held(AreaScope.WHOLE)),
        lines(runs.failedDeliveries(MOST_FAILED)),
        deliveries.counts(AreaScope.WHOLE),
        findings.counts(AreaScope.WHOLE),
        runs.outbox(),
        definitions.schedules().values().stream()
            .sorted(Comparator.comparing(ScheduleDefinition::name))
            .map(this::next)
            .toList());
  }

  private StatusReport.NextFire next(ScheduleDefinition schedule) {
    List<Instant> next = fires.of(schedule, clock.instant(), 1);
    return new StatusReport.NextFire(
        schedule.name(),
        schedule.cron(),
        schedule.zone().getId(),
        next.isEmpty() ? null : next.get(0));
  }

  private List<StatusReport.RunLine> lines(List<Run> found) {
    Set<Long> interrupted = runs.interrupted();
    return found.stream()
        .map(
            run ->
                new StatusReport.RunLine(
                    run.id(),
                    run.night(),
                    run.kind(),
                    run.job(),
                    run.fileName(),
                    run.businessDate(),
                    interrupted.contains(run.id()) ? INTERRUPTED : run.status(),
                    run.reason(),
                    run.rowsRead(),
                    run.rowsRejected(),
                    run.findingsOpened(),
                    run.findingsClosed(),
                    run.startedAt().toInstant(ZoneOffset.UTC),
                    instant(run.endedAt())))
        .toList();
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
