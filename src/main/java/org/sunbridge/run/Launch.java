package org.sunbridge.run;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobExecutionException;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.launch.JobLauncher;

/** Launches a job of Spring Batch and waits for its end. */
record Launch(JobLauncher launcher, ObservationRegistry observed) {

  /**
   * @throws IllegalStateException when Spring Batch refuses, which for the holder of the lock is a
   *     bug
   */
  JobExecution run(Job job, JobParameters parameters) {
    Observation span =
        Observation.createNotStarted("sunbridge.job", observed)
            .lowCardinalityKeyValue("job", job.getName())
            .highCardinalityKeyValue("run", String.valueOf(parameters.getLong("run")));
    try {
      return span.observeChecked(() -> launcher.run(job, parameters));
    } catch (JobExecutionException e) {
      throw new IllegalStateException("Spring Batch refuses to launch: " + e.getMessage(), e);
    }
  }
}
