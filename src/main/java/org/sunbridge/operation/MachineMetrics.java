package org.sunbridge.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.sunbridge.definition.Definitions;

/** The switches and what waits for somebody, for a monitoring system. */
final class MachineMetrics implements MeterBinder {

  private static final Duration LOOKED_AT = Duration.ofDays(7);

  private final DatabaseAnswers database;
  private final Watch watch;
  private final ControlQuery control;
  private final Definitions definitions;

  MachineMetrics(
      DatabaseAnswers database, Watch watch, ControlQuery control, Definitions definitions) {
    this.database = database;
    this.watch = watch;
    this.control = control;
    this.definitions = definitions;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("sunbridge.database.answers", database, d -> d.goneSince().isEmpty() ? 1 : 0)
        .description("1 while the database answers; without it the other figures are unknown")
        .register(registry);
    Gauge.builder(
            "sunbridge.pushes.held",
            control,
            c -> database.figure(() -> c.pushHold().isPresent() ? 1 : 0))
        .description("1 while nothing may leave the house")
        .register(registry);
    Gauge.builder("sunbridge.runs.held", watch, w -> database.figure(() -> w.held().size()))
        .description("Runs that a brake holds")
        .register(registry);
    Gauge.builder(
            "sunbridge.runs.failed", watch, w -> database.figure(() -> w.failed(LOOKED_AT).size()))
        .description("Runs of the last seven days that failed and wait for somebody")
        .register(registry);
    Gauge.builder("sunbridge.slots.late", watch, w -> database.figure(() -> w.late().size()))
        .description("Planned nights that are not done by their deadline")
        .register(registry);
    for (String job : definitions.jobs().keySet()) {
      Gauge.builder(
              "sunbridge.feed.paused",
              control,
              c -> database.figure(() -> isPaused(c, job) ? 1 : 0))
          .description("1 while nights pass the feed over")
          .tag("job", job)
          .register(registry);
    }
    for (String target : definitions.targets().keySet()) {
      Gauge.builder("sunbridge.outbox.stuck", watch, w -> database.figure(() -> stuck(w, target)))
          .description("Results that were tried and did not get through")
          .tag("target", target)
          .register(registry);
    }
  }

  private static boolean isPaused(ControlQuery control, String job) {
    return control.paused().stream().anyMatch(feed -> feed.what().equals(job));
  }

  private static long stuck(Watch watch, String target) {
    return watch.stuck().stream()
        .filter(stuck -> stuck.target().equals(target))
        .mapToLong(StuckTarget::results)
        .sum();
  }
}
