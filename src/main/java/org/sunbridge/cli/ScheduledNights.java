package org.sunbridge.cli;

import java.util.Optional;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.intake.ArchiveOutOfReach;
import org.sunbridge.intake.SharedArchive;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.Sync;
import org.sunbridge.schedule.LeftToOthers;
import org.sunbridge.schedule.NightlyRunner;
import org.sunbridge.schedule.PlannedSlot;

/** A planned slot runs what {@code nightly} runs. */
final class ScheduledNights implements NightlyRunner {

  private final Sync sync;
  private final RunMapper runs;
  private final SharedArchive archive;

  ScheduledNights(Sync sync, RunMapper runs, SharedArchive archive) {
    this.sync = sync;
    this.runs = runs;
    this.archive = archive;
  }

  /** What others fetched, and will have to go on with, lies in the archive that all share. */
  @Override
  public boolean canRun() {
    return archive.isInReach();
  }

  @Override
  public long run(ScheduleDefinition schedule, PlannedSlot slot) {
    try {
      return sync.night(schedule, slot.businessDate(), slot.id(), slot.round()).id;
    } catch (ArchiveOutOfReach why) {
      // It went out of reach while the pipeline was waited for.
      throw new LeftToOthers(String.valueOf(why.getMessage()), why);
    }
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
