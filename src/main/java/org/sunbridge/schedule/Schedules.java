package org.sunbridge.schedule;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs schedules from {@link #start} to {@link #stop}. Several processes on one database share the
 * work: every slot is run by one of them, and gone on with by another where it dies. They have the
 * same definitions; what is due, late or given up the database's clock says.
 *
 * <p>Slots that came due while nobody was there are caught up with on start: {@code misfire:
 * run-once} runs the newest and marks the earlier MISSED, {@code skip} marks all SKIPPED. The same
 * holds for slots that came due while the night before was still under way.
 *
 * <p>Thread-safe.
 */
public final class Schedules {

  private final ScheduleBook book;
  private final PlannedSlots slots;
  private final ArrivalWatch arrivals;
  private final DataSource dataSource;
  private final NightlyRunner runner;
  private @Nullable Shift shift;

  Schedules(
      ScheduleBook book,
      PlannedSlots slots,
      ArrivalWatch arrivals,
      DataSource dataSource,
      NightlyRunner runner) {
    this.book = book;
    this.slots = slots;
    this.arrivals = arrivals;
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
    Shift begun = new Shift(book, slots, arrivals, dataSource, runner);
    try {
      begun.begin();
    } catch (RuntimeException e) {
      begun.end();
      throw e;
    }
    shift = begun;
  }

  /**
   * Begins no more nights and waits some seconds for one under way; then interrupts it, and lets
   * another process, or this one at its next start, go on with it. Does nothing when not started.
   */
  public synchronized void stop() {
    if (shift != null) {
      shift.end();
      shift = null;
    }
  }
}
