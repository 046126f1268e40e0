package org.sunbridge.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobExecutionException;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.launch.JobLauncher;
import org.sunbridge.compare.DeliveryContext;
import org.sunbridge.compare.DeliveryJobs;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Archive;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.ConcludeJobs;

/** Runs one stage and writes its end into the book of runs. For the holder of the lock only. */
final class Pipeline {

  private static final String SUPERSEDED =
      "之后收到的同一天的文件已经生效，这一个不再使用。A file for the same day that came later speaks.";

  private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();

  private final JobLauncher launcher;
  private final DeliveryJobs deliveryJobs;
  private final ConcludeJobs concludeJobs;
  private final DeliveryMapper deliveries;
  private final RunMapper runMapper;
  private final Archive archive;
  private final Definitions definitions;
  private final Runs runs;

  Pipeline(
      JobLauncher launcher,
      DeliveryJobs deliveryJobs,
      ConcludeJobs concludeJobs,
      DeliveryMapper deliveries,
      RunMapper runMapper,
      Archive archive,
      Definitions definitions,
      Runs runs) {
    this.launcher = launcher;
    this.deliveryJobs = deliveryJobs;
    this.concludeJobs = concludeJobs;
    this.deliveries = deliveries;
    this.runMapper = runMapper;
    this.archive = archive;
    this.definitions = definitions;
    this.runs = runs;
  }

  /** Compares and applies a delivery, or goes on where an earlier try stopped. */
  RunRow deliver(DeliveryRow delivery, LocalDate businessDate, @Nullable Long night) {
    RunRow run =
        runs.ofDelivery(delivery.id)
            .orElseGet(
                () ->
                    runs.begin(
                        RunRow.Kind.DELIVERY,
                        delivery.job,
                        businessDate,
                        night,
                        delivery.id,
                        null));
    if (run.status != RunRow.Status.RUNNING) {
      runs.resume(run);
    }
    if (delivery.status == DeliveryStatus.FAILED && !runMapper.wasCompared(delivery.id)) {
      // Its claims could not be understood: nobody knows what it speaks of.
      runs.end(run, RunRow.Status.FAILED, delivery.reason);
      return run;
    }
    if (isSuperseded(delivery)) {
      deliveries.setStatus(delivery.id, DeliveryStatus.CORRECTED, SUPERSEDED, null);
      runs.end(run, RunRow.Status.DISCARDED, SUPERSEDED);
      return run;
    }
    noteCorrected(delivery);
    DeliveryContext context =
        new DeliveryContext(
            run.id,
            delivery,
            definitions.job(delivery.job),
            definitions,
            archive.path(delivery.archivedAs));
    JobExecution execution =
        launch(
            deliveryJobs.of(context),
            new JobParametersBuilder()
                .addLong("delivery", delivery.id)
                .addLong("comparedWith", comparedWith(delivery))
                .addLong("run", run.id, false)
                .toJobParameters());
    settle(run, delivery, execution);
    return run;
  }

  /**
   * What speaks now for the same feed, scope and as-of: told when the run begins, not on receipt.
   */
  private void noteCorrected(DeliveryRow delivery) {
    Long speaking =
        deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
            .filter(d -> d.status == DeliveryStatus.APPLIED && d.id != delivery.id)
            .map(d -> d.id)
            .findFirst()
            .orElse(null);
    if (!java.util.Objects.equals(speaking, delivery.corrects)) {
      delivery.corrects = speaking;
      deliveries.setCorrects(delivery.id, speaking);
    }
  }

  /**
   * What the feed's applied deliveries are at: whenever one came in since a delivery was compared,
   * its change set is no longer true, and it is compared anew.
   */
  private long comparedWith(DeliveryRow delivery) {
    return deliveries.appliedOf(delivery.job, delivery.scope).stream()
        .filter(d -> d.id != delivery.id && d.appliedAt != null)
        .mapToLong(d -> ChronoUnit.MICROS.between(EPOCH, d.appliedAt))
        .max()
        .orElse(0);
  }

  /** Whether a file that came later speaks for the same feed, scope and as-of. */
  boolean isSuperseded(DeliveryRow delivery) {
    return deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
        .anyMatch(d -> d.status == DeliveryStatus.APPLIED && d.id > delivery.id);
  }

  private void settle(RunRow run, DeliveryRow delivery, JobExecution execution) {
    RunRow now = runMapper.byId(run.id).orElseThrow();
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      runs.end(run, now.rowsRejected > 0 ? RunRow.Status.REJECTS : RunRow.Status.DONE, now.reason);
    } else if (execution.getStatus() == BatchStatus.STOPPED) {
      runs.end(run, RunRow.Status.HELD, now.reason);
    } else {
      String reason = Failure.sentence(execution);
      deliveries.setStatus(delivery.id, DeliveryStatus.FAILED, reason, null);
      runs.end(run, RunRow.Status.FAILED, reason);
    }
    run.rowsRejected = now.rowsRejected;
    run.rowsRead = now.rowsRead;
  }

  /** Concludes who was touched, under a run of its own. */
  RunRow conclude(LocalDate businessDate, @Nullable Long night, Optional<RunRow> earlier) {
    RunRow run =
        earlier.orElseGet(
            () ->
                runs.begin(
                    RunRow.Kind.CONCLUDE, ConcludeJobs.NAME, businessDate, night, null, null));
    if (run.status != RunRow.Status.RUNNING) {
      runs.resume(run);
    }
    JobExecution execution =
        launch(
            concludeJobs.of(definitions, businessDate, run.id),
            new JobParametersBuilder().addLong("run", run.id).toJobParameters());
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      runs.end(run, RunRow.Status.DONE, null);
    } else {
      runs.end(run, RunRow.Status.FAILED, Failure.sentence(execution));
    }
    return run;
  }

  private JobExecution launch(Job job, JobParameters parameters) {
    try {
      return launcher.run(job, parameters);
    } catch (JobExecutionException e) {
      throw new IllegalStateException("Spring Batch refuses to launch: " + e.getMessage(), e);
    }
  }
}
