package org.sunbridge.operation;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether this machine's clock and the database's agree. Work goes by the database's; but a portal
 * refuses calls of a machine whose clock is minutes off, and its log tells other times.
 */
final class ClockHealth implements HealthIndicator {

  /** More than time servers ever leave. */
  private static final Duration MOST = Duration.ofSeconds(30);

  private final OwnClock own;

  ClockHealth(OwnClock own) {
    this.own = own;
  }

  @Override
  public Health health() {
    Duration ahead = own.ahead();
    Health.Builder health =
        ahead.abs().compareTo(MOST) > 0
            ? Health.status(PortalHealth.DEGRADED)
                .withDetail("reason", "this machine's clock differs from the database's")
            : Health.up();
    return health.withDetail("secondsAhead", ahead.toSeconds()).build();
  }
}
