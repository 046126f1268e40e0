package org.sunbridge.schedule;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.sunbridge.definition.ScheduleDefinition;

/** This process's attendance, from a start to the stop after it. */
final class Shift {

  private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

  private final ScheduleBook book;
  private final PlannedSlots slots;
  private final NightlyRunner runner;
  private final ArrivalWatch arrivals;
  private final Nights nights;
  private final Triggers triggers;
  private final ScheduledExecutorService watch;

  /** By itself: whatever else takes long, nobody is to believe that this process is gone. */
  private final ScheduledExecutorService leases;

  private final String instance =
      ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);

  /** Held while slots are claimed, so that none is after the end. */
  private final Object claiming = new Object();

  private int version;
  private boolean over;

  /**
   * @throws SchedulingFailed when Quartz cannot use the database
   */
  Shift(
      ScheduleBook book,
      PlannedSlots slots,
      ArrivalWatch arrivals,
      DataSource dataSource,
      NightlyRunner runner) {
    this.book = book;
    this.slots = slots;
    this.arrivals = arrivals;
    this.runner = runner;
    this.nights = new Nights(slots, runner, instance);
    this.triggers = new Triggers(dataSource, instance, name -> guarded(() -> wake(name)));
    this.watch = thread("slots-");
    this.leases = thread("leases-");
  }

  void begin() {
    Deadlocks.outlasted(this::follow);
    Deadlocks.outlasted(this::look);
    triggers.start();
    long pause = slots.pace().watch().toMillis();
    watch.scheduleWithFixedDelay(() -> guarded(this::look), pause, pause, TimeUnit.MILLISECONDS);
    leases.scheduleWithFixedDelay(
        () -> guarded(nights::report), pause, pause, TimeUnit.MILLISECONDS);
  }

  void end() {
    synchronized (claiming) {
      over = true;
    }
    triggers.stop();
    watch.shutdown();
    leases.shutdown();
    nights.stop(slots.pace().goodbye());
  }

  /** Begins what is due of a schedule; nothing while one of its nights is under way. */
  void wake(String name) {
    Optional<ScheduleDefinition> schedule = book.find(name);
    if (schedule.isEmpty()) {
      LOG.warn("schedule {} is due, but this process has no such definition", name);
      return;
    }
    schedule.ifPresent(this::wake);
  }

  private void wake(ScheduleDefinition schedule) {
    if (!runner.canRun()) {
      // Others take it, or it is late: what is due is planned all the same.
      slots.extend(schedule);
      return;
    }
    synchronized (claiming) {
      Optional<PlannedSlot> taken = Optional.empty();
      do {
        taken = over ? Optional.empty() : slots.take(schedule, instance);
        taken.ifPresent(
            slot -> nights.begin(schedule, slot, () -> guarded(() -> over(schedule.name()))));
        // Backfilled slots may be under way beside each other.
      } while (taken.filter(slot -> slot.lanes() > 1).isPresent());
    }
  }

  private void over(String name) {
    nights.report();
    wake(name);
    book.after(name).forEach(this::wake);
  }

  /** Plans and triggers as the schedules are now. */
  private void follow() {
    ScheduleBook.Edition edition = book.edition();
    slots.plan(edition.schedules());
    triggers.follow(edition.schedules());
    // Last: what could not be planned is planned by the next look.
    version = edition.number();
  }

  /** What no trigger told: silent processes, slots that waited or were missed. */
  private void look() {
    guarded(book::look);
    if (book.edition().number() != version) {
      guarded(this::follow);
    }
    int silent = slots.giveUpSilent();
    if (silent > 0) {
      LOG.warn(
          "{} night(s) were interrupted: their process is silent; they are gone on with", silent);
    }
    slots.resettle(runner);
    for (ScheduleDefinition schedule : book.edition().schedules()) {
      guarded(() -> arrivals.look(schedule));
      guarded(() -> wake(schedule));
    }
  }

  private static ScheduledExecutorService thread(String name) {
    CustomizableThreadFactory threads = new CustomizableThreadFactory(name);
    threads.setDaemon(true);
    return Executors.newSingleThreadScheduledExecutor(threads);
  }

  /** The next look does what this one could not. */
  private static void guarded(Runnable work) {
    try {
      Deadlocks.outlasted(work);
    } catch (RuntimeException e) {
      LOG.error("planned slots could not be looked after; trying again", e);
    }
  }
}
