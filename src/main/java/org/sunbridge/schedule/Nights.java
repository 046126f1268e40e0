package org.sunbridge.schedule;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * The nights that this process has claimed, on threads of their own until their end is recorded.
 */
final class Nights {

  private static final Logger LOG = LoggerFactory.getLogger(Nights.class);

  private final PlannedSlots slots;
  private final NightlyRunner runner;
  private final String owner;

  /** By slot; with its ending once it has one that the database does not know yet. */
  private final ConcurrentMap<Long, Optional<Ending>> own = new ConcurrentHashMap<>();

  private final ExecutorService workers;
  private volatile boolean stopping;

  Nights(PlannedSlots slots, NightlyRunner runner, String owner) {
    this.slots = slots;
    this.runner = runner;
    this.owner = owner;
    CustomizableThreadFactory threads = new CustomizableThreadFactory("night-");
    threads.setDaemon(true);
    this.workers = Executors.newCachedThreadPool(threads);
  }

  /**
   * Runs a claimed slot.
   *
   * @param afterwards is called on the same thread when it is over
   */
  void begin(ScheduleDefinition schedule, PlannedSlot slot, Runnable afterwards) {
    own.put(slot.id(), Optional.empty());
    workers.execute(
        () -> {
          own.put(slot.id(), Optional.of(run(schedule, slot)));
          afterwards.run();
        });
  }

  /** Tells the database what it should know of this process's slots. */
  void report() {
    own.forEach(
        (slot, ending) -> {
          if (ending.isPresent()) {
            end(slot, ending.get());
            own.remove(slot, ending);
          } else {
            slots.stillRuns(slot, owner);
          }
        });
  }

  /** Waits for nights under way, then interrupts them, so that another process may go on. */
  void stop(Duration patience) {
    workers.shutdown();
    if (!ended(patience) && own.containsValue(Optional.<Ending>empty())) {
      stopping = true;
      LOG.warn("a night is interrupted because the program stops; another process goes on with it");
      workers.shutdownNow();
      ended(patience);
    }
    own.replaceAll((slot, ending) -> ending.or(() -> Optional.of(Ending.INTERRUPTED)));
    report();
  }

  private void end(long slot, Ending ending) {
    if (ending.equals(Ending.INTERRUPTED)) {
      slots.handOver(slot, owner);
    } else {
      slots.end(slot, owner, ending);
    }
  }

  private Ending run(ScheduleDefinition schedule, PlannedSlot slot) {
    LOG.info("schedule {}: night of {} begins", schedule.name(), slot.businessDate());
    if (!slot.calendarKnown()) {
      LOG.warn(
          "schedule {}: the holidays around {} are not announced; it runs as on every day",
          schedule.name(),
          slot.businessDate());
    }
    try {
      long run = runner.run(schedule, slot);
      Ending ending = Ending.of(run, runner.outcomeOf(run).orElse(NightlyRunner.Outcome.FAILED));
      LOG.info(
          "schedule {}: night of {} ends {}, run {}",
          schedule.name(),
          slot.businessDate(),
          ending.status(),
          run);
      return ending;
    } catch (LeftToOthers e) {
      LOG.warn(
          "schedule {}: night of {} is left to others: {}",
          schedule.name(),
          slot.businessDate(),
          e.getMessage());
      return Ending.INTERRUPTED;
    } catch (RuntimeException | Error e) {
      LOG.error("schedule {}: night of {} failed", schedule.name(), slot.businessDate(), e);
      return stopping ? Ending.INTERRUPTED : Ending.failed(SlotReason.RUN_FAILED, e);
    }
  }

  private boolean ended(Duration patience) {
    try {
      return workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
