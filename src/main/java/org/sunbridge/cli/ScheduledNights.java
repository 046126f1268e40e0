package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.Sync;
import org.sunbridge.schedule.NightlyRunner;

/** A planned slot runs what {@code nightly} runs. */
final class ScheduledNights implements NightlyRunner {

  private final Sync sync;
  private final RunMapper runs;

  ScheduledNights(Sync sync, RunMapper runs) {
    this.sync = sync;
    this.runs = runs;
  }

  @Override
  public long run(ScheduleDefinition schedule, LocalDate businessDate) {
    return sync.nightly(schedule.name(), Optional.empty(), businessDate).id;
  }

  @Override
  public Outcome outcomeOf(long run) {
    RunRow.Status status = runs.byId(run).map(row -> row.status).orElse(RunRow.Status.FAILED);
    return switch (status) {
      case DONE, REJECTS, DISCARDED -> Outcome.DONE;
      case HELD -> Outcome.HELD;
      case RUNNING, FAILED -> Outcome.FAILED;
    };
  }
}
