package org.sunbridge.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.sunbridge.alert.Alerts;

/** Looks once a minute while serving whether there is something that somebody should know. */
final class AlertRounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AlertRounds.class);
  private static final long SECONDS_BETWEEN_ROUNDS = 60;
  private static final long SECONDS_BEFORE = 20;

  private final Alerts alerts;
  private final ScheduledExecutorService watchman =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "alerts");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean running;

  AlertRounds(Alerts alerts) {
    this.alerts = alerts;
  }

  @Override
  public void start() {
    watchman.scheduleWithFixedDelay(
        this::round, SECONDS_BEFORE, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    running = true;
  }

  /** One failure, such as a database that is away, must not end the rounds for good. */
  private void round() {
    try {
      alerts.inTurn();
    } catch (RuntimeException e) {
      LOG.error("Alerts could not be looked for; it is tried again in a minute", e);
    }
  }

  @Override
  public void stop() {
    watchman.shutdownNow();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
