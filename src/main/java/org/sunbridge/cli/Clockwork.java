package org.sunbridge.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.sunbridge.run.Publishing;
import org.sunbridge.schedule.Schedules;
import org.sunbridge.web.Figures;

/** What goes on by itself while serving: schedules, sending what waits in the outbox, sums. */
final class Clockwork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final long SECONDS_BETWEEN_SENDS = 60;
  private static final long SECONDS_BETWEEN_LOOKS = 60;

  private final Schedules schedules;
  private final Publishing publishing;
  private final Figures figures;
  private final ScheduledExecutorService sender =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "outbox");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean running;

  Clockwork(Schedules schedules, Publishing publishing, Figures figures) {
    this.schedules = schedules;
    this.publishing = publishing;
    this.figures = figures;
  }

  @Override
  public void start() {
    schedules.start();
    sender.scheduleWithFixedDelay(
        this::send, SECONDS_BETWEEN_SENDS, SECONDS_BETWEEN_SENDS, TimeUnit.SECONDS);
    sender.scheduleWithFixedDelay(this::addUp, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    running = true;
  }

  /** One failure must not end the sending for good. */
  private void send() {
    try {
      publishing.send();
    } catch (RuntimeException e) {
      LOG.error("Sending failed; it is tried again in a minute", e);
    }
  }

  /** Before somebody asks for it; and it, too, is to go on after a failure. */
  private void addUp() {
    try {
      figures.keepWarm();
    } catch (RuntimeException e) {
      LOG.error("Sums could not be begun; they are tried again in a minute", e);
    }
  }

  @Override
  public void stop() {
    sender.shutdownNow();
    schedules.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
