package org.sunbridge.schedule;

import java.util.Optional;
import org.sunbridge.definition.ScheduleDefinition;

/** Runs a schedule's jobs in their order. What the schedule room calls when a slot is due. */
@FunctionalInterface
public interface NightlyRunner {

  /**
   * Runs a whole night and returns when it is over. A slot's round has one run: what another
   * process began and could not end is gone on with, and what it ended is not run again. Called on
   * a thread of its own. The thread is interrupted when the program stops first; the runner then
   * ends with an exception, as it does when it could not run the night at all.
   *
   * @return the run's id
   */
  long run(ScheduleDefinition schedule, PlannedSlot slot);

  /** Whether this process can run anything just now; else what is due is left to others. */
  default boolean canRun() {
    return true;
  }

  /** How a run that {@link #run} returned has ended; empty while it is under way. */
  default Optional<Outcome> outcomeOf(long run) {
    return Optional.of(Outcome.DONE);
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
