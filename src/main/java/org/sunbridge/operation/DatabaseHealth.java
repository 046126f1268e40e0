package org.sunbridge.operation;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the database answers. Nothing goes on without it. */
final class DatabaseHealth implements HealthIndicator {

  private final DatabaseAnswers database;

  DatabaseHealth(DatabaseAnswers database) {
    this.database = database;
  }

  @Override
  public Health health() {
    return database.goneSince().isEmpty()
        ? Health.up().build()
        : Health.down().withDetail("reason", "the database does not answer").build();
  }
}
