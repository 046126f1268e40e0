package org.sunbridge.run;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParametersBuilder;
import org.sunbridge.definition.Definitions;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.ConcludeJobs;

/**
 * Concludes whoever waits for it, writes the end into the book of runs and sends what follows. For
 * the holder of the lock only.
 */
final class ConcludeRuns {

  private final Launch launch;
  private final ConcludeJobs concludeJobs;
  private final Definitions definitions;
  private final Publishing publishing;
  private final Rehearsals rehearsals;
  private final Stops stops;
  private final Runs runs;
  private final Progress progress;

  ConcludeRuns(
      Launch launch,
      ConcludeJobs concludeJobs,
      Definitions definitions,
      Publishing publishing,
      Rehearsals rehearsals,
      Stops stops,
      Runs runs,
      Progress progress) {
    this.launch = launch;
    this.concludeJobs = concludeJobs;
    this.definitions = definitions;
    this.publishing = publishing;
    this.rehearsals = rehearsals;
    this.stops = stops;
    this.runs = runs;
    this.progress = progress;
  }

  /** Who was touched, for the business date or a later one that was concluded before. */
  RunRow conclude(LocalDate asked, @Nullable Long night) {
    return conclude(begin(concludeJobs.notBefore(asked), night));
  }

  /** For just this date, as somebody asked for it. */
  RunRow exactlyFor(LocalDate businessDate) {
    return conclude(begin(businessDate, null));
  }

  /** Goes on with a run that was interrupted. */
  RunRow again(RunRow interrupted) {
    runs.resume(interrupted);
    return conclude(interrupted);
  }

  private RunRow begin(LocalDate businessDate, @Nullable Long night) {
    return runs.begin(RunRow.Kind.CONCLUDE, ConcludeJobs.NAME, businessDate, night, null, null);
  }

  private RunRow conclude(RunRow run) {
    try (RunLog.Words words = RunLog.of(run.id)) {
      return concluded(run, launched(run));
    }
  }

  private JobExecution launched(RunRow run) {
    return launch.run(
        concludeJobs.of(
            definitions,
            run.businessDate,
            run.id,
            new ProgressListener(
                ConcludeJobs.NAME, progress, () -> stops.isAsked(run.id, run.nightId))),
        new JobParametersBuilder().addLong("run", run.id).toJobParameters());
  }

  private RunRow concluded(RunRow run, JobExecution execution) {
    Interrupted.check();
    if (execution.getStatus() == BatchStatus.STOPPED) {
      // Nothing is sent either: whoever stops a run wants it quiet.
      runs.end(run, RunRow.Status.FAILED, stops.sentence(run.id, run.nightId).orElse(null));
      return run;
    }
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      runs.end(run, RunRow.Status.DONE, null);
      rehearsals.ofWhatIsHeld();
    } else {
      runs.end(run, RunRow.Status.FAILED, Failure.sentence(execution));
    }
    publishing.publish();
    return run;
  }
}
