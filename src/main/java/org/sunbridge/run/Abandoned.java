package org.sunbridge.run;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.explore.JobExplorer;
import org.springframework.batch.core.repository.JobRepository;
import org.sunbridge.compare.DeliveryJobs;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.ConcludeJobs;

/**
 * Marks what a killed process left behind as failed, so that it can be restarted: Spring Batch
 * keeps a killed execution as started for ever. Only for the holder of the pipeline's lock.
 */
final class Abandoned {

  static final String INTERRUPTED = "运行被中断，可以重新运行。The run was interrupted: restart it.";

  private final JobExplorer explorer;
  private final JobRepository repository;
  private final RunMapper runs;
  private final Clock clock;

  Abandoned(JobExplorer explorer, JobRepository repository, RunMapper runs, Clock clock) {
    this.explorer = explorer;
    this.repository = repository;
    this.runs = runs;
    this.clock = clock;
  }

  void markFailed() {
    LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    for (String job : new String[] {DeliveryJobs.NAME, ConcludeJobs.NAME}) {
      for (JobExecution execution : explorer.findRunningJobExecutions(job)) {
        markFailed(execution, now);
      }
    }
    for (RunRow run : runs.running()) {
      runs.setStatus(run.id, RunRow.Status.FAILED, INTERRUPTED, now);
    }
  }

  private void markFailed(JobExecution execution, LocalDateTime now) {
    ExitStatus interrupted = ExitStatus.FAILED.addExitDescription("interrupted");
    for (StepExecution step : execution.getStepExecutions()) {
      if (step.getStatus().isRunning()) {
        step.setStatus(BatchStatus.FAILED);
        step.setExitStatus(interrupted);
        step.setEndTime(now);
        repository.update(step);
      }
    }
    execution.setStatus(BatchStatus.FAILED);
    execution.setExitStatus(interrupted);
    execution.setEndTime(now);
    repository.update(execution);
  }
}
