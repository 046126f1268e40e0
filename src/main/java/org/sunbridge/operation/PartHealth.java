package org.sunbridge.operation;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** A part of the machinery, and since when it is as it is. Thread-safe. */
final class PartHealth implements HealthIndicator {

  private final HealthIndicator part;
  private final Clock clock;
  private @Nullable Status status;
  private Instant since = Instant.EPOCH;

  PartHealth(HealthIndicator part, Clock clock) {
    this.part = part;
    this.clock = clock;
  }

  /** One that cannot be asked while the database is away. */
  static PartHealth resting(DatabaseAnswers database, HealthIndicator part, Clock clock) {
    return new PartHealth(
        () ->
            database.goneSince().isEmpty()
                ? part.health()
                : Health.unknown()
                    .withDetail("reason", "not known while the database does not answer")
                    .build(),
        clock);
  }

  @Override
  public Health health() {
    Health health = asked();
    return Health.status(health.getStatus())
        .withDetails(health.getDetails())
        .withDetail("since", since(health.getStatus()).toString())
        .build();
  }

  private synchronized Instant since(Status now) {
    if (!now.equals(status)) {
      status = now;
      since = clock.instant();
    }
    return since;
  }

  /** A part that cannot be asked is not well. */
  private Health asked() {
    try {
      return part.health();
    } catch (RuntimeException e) {
      return Health.down(e).build();
    }
  }
}
