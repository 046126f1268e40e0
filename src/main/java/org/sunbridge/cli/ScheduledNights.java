package org.sunbridge.cli;

import java.util.Optional;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.Sync;
import org.sunbridge.schedule.NightlyRunner;
import org.sunbridge.schedule.PlannedSlot;

/** A planned slot runs what {@code nightly} runs. */
final class ScheduledNights implements NightlyRunner {

  private final Sync sync;
  private final RunMapper runs;

  ScheduledNights(Sync sync, RunMapper runs) {
    this.sync = sync;
    this.runs = runs;
  }

  @Override
  public long run(ScheduleDefinition schedule, PlannedSlot slot) {
    return sync.night(schedule, slot.businessDate(), slot.id(), slot.round()).id;
  }

  @Override
  public Optional<Outcome> outcomeOf(long run) {
    RunRow.Status status = runs.byId(run).map(row -> row.status).orElse(RunRow.Status.FAILED);
    return switch (status) {
      case DONE, REJECTS -> Optional.of(Outcome.DONE);
      case HELD -> Optional.of(Outcome.HELD);
      // What was given up, or done once more, was not done by this slot.
      case FAILED, DISCARDED -> Optional.of(Outcome.FAILED);
      case RUNNING -> Optional.empty();
    };
  }
}
