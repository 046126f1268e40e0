package org.sunbridge.schedule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.sunbridge.definition.ScheduleDefinition;

/** This process's attendance, from a start to the stop after it. */
final class Shift {

  private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

  private final Map<String, ScheduleDefinition> schedules;
  private final PlannedSlots slots;
  private final Nights nights;
  private final Triggers triggers;
  private final ScheduledExecutorService watch;
  private final String instance =
      ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);

  /** Held while slots are claimed, so that none is after the end. */
  private final Object claiming = new Object();

  private boolean over;

  /**
   * @throws SchedulingFailed when Quartz cannot use the database
   */
  Shift(
      Collection<ScheduleDefinition> schedules,
      PlannedSlots slots,
      DataSource dataSource,
      NightlyRunner runner) {
    this.schedules =
        schedules.stream()
            .collect(Collectors.toUnmodifiableMap(ScheduleDefinition::name, Function.identity()));
    this.slots = slots;
    this.nights = new Nights(slots, runner, instance);
    this.triggers = new Triggers(dataSource, instance, this::wake);
    CustomizableThreadFactory threads = new CustomizableThreadFactory("slots-");
    threads.setDaemon(true);
    this.watch = Executors.newSingleThreadScheduledExecutor(threads);
  }

  void begin() {
    slots.plan(List.copyOf(schedules.values()));
    triggers.follow(schedules.values());
    look();
    triggers.start();
    long pause = slots.pace().watch().toMillis();
    watch.scheduleWithFixedDelay(() -> guarded(this::look), pause, pause, TimeUnit.MILLISECONDS);
  }

  void end() {
    synchronized (claiming) {
      over = true;
    }
    triggers.stop();
    watch.shutdown();
    nights.stop(slots.pace().goodbye());
  }

  /** Begins what is due of a schedule; nothing while one of its nights is under way. */
  void wake(String name) {
    ScheduleDefinition schedule = schedules.get(name);
    if (schedule == null) {
      LOG.warn("schedule {} is due, but this process has no such definition", name);
      return;
    }
    synchronized (claiming) {
      Optional<PlannedSlot> taken = over ? Optional.empty() : slots.take(schedule, instance);
      taken.ifPresent(slot -> nights.begin(schedule, slot, () -> guarded(() -> over(name))));
    }
  }

  private void over(String name) {
    nights.report();
    wake(name);
  }

  /** What no trigger told: leases, silent processes, slots that waited or were missed. */
  private void look() {
    nights.report();
    int silent = slots.giveUpSilent();
    if (silent > 0) {
      LOG.warn("{} night(s) were interrupted: their process is silent; restart their runs", silent);
    }
    schedules.keySet().forEach(this::wake);
  }

  /** The next look does what this one could not. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("planned slots could not be looked after; trying again", e);
    }
  }
}
