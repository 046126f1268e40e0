package org.sunbridge.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sunbridge.definition.Definitions;

/** What came in and what did not, job by job, for a monitoring system. Tells nothing of people. */
final class FeedMetrics implements MeterBinder {

  /** As the column holds them. */
  private static final List<String> STATUSES =
      List.of("RECEIVED", "HELD", "APPLIED", "CORRECTED", "DISCARDED", "FAILED");

  private final DatabaseAnswers database;
  private final Definitions definitions;
  private final FeedFigures figures;

  FeedMetrics(DatabaseAnswers database, Definitions definitions, FeedFigures figures) {
    this.database = database;
    this.definitions = definitions;
    this.figures = figures;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    definitions.jobs().keySet().forEach(job -> bind(job, registry));
  }

  private void bind(String job, MeterRegistry registry) {
    if (definitions.job(job).pull().isPresent()) {
      FunctionCounter.builder(
              "sunbridge.fetch.attempts", figures, f -> database.figure(() -> f.attempts(job)))
          .description("Looks at a job's endpoint")
          .tag("job", job)
          .register(registry);
      FunctionCounter.builder(
              "sunbridge.fetch.failures", figures, f -> database.figure(() -> f.failures(job)))
          .description("Looks at a job's endpoint in which something failed")
          .tag("job", job)
          .register(registry);
      TimeGauge.builder(
              "sunbridge.fetch.age",
              figures,
              TimeUnit.SECONDS,
              f -> database.figure(() -> f.secondsSinceFetched(job)))
          .description("Time since a look at a job's endpoint in which nothing failed")
          .tag("job", job)
          .register(registry);
    }
    for (String status : STATUSES) {
      Gauge.builder(
              "sunbridge.deliveries",
              figures,
              f -> database.figure(() -> f.deliveries(job, status)))
          .description("Deliveries by status")
          .tag("job", job)
          .tag("status", status)
          .register(registry);
    }
    FunctionCounter.builder(
            "sunbridge.rows.rejected", figures, f -> database.figure(() -> f.rejectedRows(job)))
        .description("Rows that were turned back")
        .tag("job", job)
        .register(registry);
    TimeGauge.builder(
            "sunbridge.feed.age",
            figures,
            TimeUnit.SECONDS,
            f -> database.figure(() -> f.secondsSinceApplied(job)))
        .description("Time since a delivery of the job was applied")
        .tag("job", job)
        .register(registry);
  }
}
