package org.sunbridge.cli;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.sunbridge.operation.DatabaseAnswers;

/**
 * Looks at all parts while serving, so that it is known since when one is not well, also where
 * nobody asked. The database is asked more often than the others: all rest on it, and the clock is
 * measured by it.
 */
final class HealthRounds implements SmartLifecycle {

  private static final long SECONDS_BETWEEN_ROUNDS = 10;

  private static final int ROUNDS_BETWEEN_LOOKS = 6;

  private final DatabaseAnswers database;
  private final List<HealthIndicator> parts;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "health");
            thread.setDaemon(true);
            return thread;
          });
  private int round;
  private volatile boolean running;

  HealthRounds(DatabaseAnswers database, List<HealthIndicator> parts) {
    this.database = database;
    this.parts = List.copyOf(parts);
  }

  @Override
  public void start() {
    rounds.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    running = true;
  }

  /** A part that cannot be asked says so itself. */
  private void look() {
    boolean isGone = database.goneSince().isPresent();
    if (isGone || round % ROUNDS_BETWEEN_LOOKS == 0) {
      parts.forEach(HealthIndicator::health);
    }
    round++;
  }

  @Override
  public void stop() {
    rounds.shutdownNow();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
