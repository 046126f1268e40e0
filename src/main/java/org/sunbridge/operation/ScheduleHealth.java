package org.sunbridge.operation;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the nights come and go as planned. */
final class ScheduleHealth implements HealthIndicator {

  private static final Duration LOOKED_AT = Duration.ofDays(2);

  private final Watch watch;

  ScheduleHealth(Watch watch) {
    this.watch = watch;
  }

  @Override
  public Health health() {
    List<OpenSlot> late = watch.late();
    List<RunFact> failed = watch.failed(LOOKED_AT);
    Health.Builder health =
        late.isEmpty() && failed.isEmpty() ? Health.up() : Health.status(PortalHealth.DEGRADED);
    for (OpenSlot slot : late) {
      health.withDetail(
          slot.schedule() + " of " + slot.businessDate(),
          "planned for " + slot.plannedAt() + "Z and not done by its deadline");
    }
    for (RunFact run : failed) {
      health.withDetail(
          "run " + run.id(), run.job() + " failed and waits to be restarted or given up");
    }
    return health.build();
  }
}
