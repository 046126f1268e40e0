package org.sunbridge.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** Whether what is to leave gets through. This program works on without it. */
final class PortalHealth implements HealthIndicator {

  static final Status DEGRADED = new Status("DEGRADED");

  /** A moment's failure is tried again by itself. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Watch watch;
  private final ControlQuery control;
  private final Clock clock;

  PortalHealth(Watch watch, ControlQuery control, Clock clock) {
    this.watch = watch;
    this.control = control;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    control
        .pushHold()
        .ifPresent(
            hold ->
                health
                    .status(DEGRADED)
                    .withDetail("reason", "all pushes are held by " + hold.account()));
    LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    for (StuckTarget target : watch.stuck()) {
      LocalDateTime since = target.since();
      if (since != null && since.plus(PATIENCE).isBefore(now)) {
        health.status(DEGRADED);
      }
      health.withDetail(
          target.target(),
          target.results() + " results were tried and wait, the oldest since " + since + "Z");
    }
    return health.build();
  }
}
