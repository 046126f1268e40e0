package org.sunbridge.schedule;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * Runs schedules from {@link #start} to {@link #stop}. Several processes on one database share the
 * work: every slot is run by one of them. They have the same definitions, and their clocks agree to
 * within a second.
 *
 * <p>Slots that came due while nobody was there are caught up with on start: {@code misfire:
 * run-once} runs the newest and marks the earlier MISSED, {@code skip} marks all SKIPPED. The same
 * holds for slots that came due while the night before was still under way.
 *
 * <p>Thread-safe.
 */
public final class Schedules {

  private final List<ScheduleDefinition> schedules;
  private final PlannedSlots slots;
  private final DataSource dataSource;
  private final NightlyRunner runner;
  private @Nullable Shift shift;

  public Schedules(
      Collection<ScheduleDefinition> schedules,
      PlannedSlots slots,
      DataSource dataSource,
      NightlyRunner runner) {
    this.schedules = List.copyOf(schedules);
    this.slots = slots;
    this.dataSource = dataSource;
    this.runner = runner;
  }

  /**
   * Plans the slots, replaces triggers whose definition has changed, removes those whose definition
   * is gone, catches up and goes on. Does nothing when started already.
   *
   * @throws SchedulingFailed when Quartz cannot use the database
   */
  public synchronized void start() {
    if (shift != null) {
      return;
    }
    Shift begun = new Shift(schedules, slots, dataSource, runner);
    try {
      begun.begin();
    } catch (RuntimeException e) {
      begun.end();
      throw e;
    }
    shift = begun;
  }

  /**
   * Begins no more nights and waits some seconds for one under way; then interrupts it and records
   * its slot as interrupted. Does nothing when not started.
   */
  public synchronized void stop() {
    if (shift != null) {
      shift.end();
      shift = null;
    }
  }
}
