package org.sunbridge.schedule;

import java.time.LocalDate;
import org.sunbridge.definition.ScheduleDefinition;

/** Runs a schedule's jobs in their order. What the schedule room calls when a slot is due. */
@FunctionalInterface
public interface NightlyRunner {

  /**
   * Runs a whole night and returns when it is over. Called on a thread of its own, once a slot and
   * never twice at a time for one schedule. The thread is interrupted when the program stops first;
   * the runner then ends with an exception, as it does when it could not run the night at all.
   *
   * @return the run's id
   */
  long run(ScheduleDefinition schedule, LocalDate businessDate);

  /** How a run that {@link #run} returned has ended. */
  default Outcome outcomeOf(long run) {
    return Outcome.DONE;
  }

  /** The end of a night that was run. */
  enum Outcome {
    DONE,
    /** A brake holds a part of it. */
    HELD,
    /** A job failed. */
    FAILED
  }
}
