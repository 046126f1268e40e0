package org.sunbridge.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParametersBuilder;
import org.sunbridge.compare.DeliveryContext;
import org.sunbridge.compare.DeliveryJobs;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Archive;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/**
 * Brings one delivery through compare, brakes and apply, and writes the end into the book of runs.
 * For the holder of the lock only.
 */
final class DeliveryRuns {

  private final Launch launch;
  private final DeliveryJobs deliveryJobs;
  private final DeliveryMapper deliveries;
  private final RunMapper runMapper;
  private final Archive archive;
  private final Definitions definitions;
  private final Runs runs;
  private final Progress progress;

  DeliveryRuns(
      Launch launch,
      DeliveryJobs deliveryJobs,
      DeliveryMapper deliveries,
      RunMapper runMapper,
      Archive archive,
      Definitions definitions,
      Runs runs,
      Progress progress) {
    this.launch = launch;
    this.deliveryJobs = deliveryJobs;
    this.deliveries = deliveries;
    this.runMapper = runMapper;
    this.archive = archive;
    this.definitions = definitions;
    this.runs = runs;
    this.progress = progress;
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
    noteCorrected(delivery);
    if (delivery.status == DeliveryStatus.HELD && run.releasedBy == null) {
      // Interrupted between being held and saying so: only a release may go on.
      runs.end(run, RunRow.Status.HELD, delivery.reason);
      return run;
    }
    DeliveryContext context =
        new DeliveryContext(
            run.id,
            delivery,
            definitions.job(delivery.job),
            definitions,
            archive.path(delivery.archivedAs),
            sameIdentity(delivery));
    JobExecution execution =
        launch.run(
            deliveryJobs.of(context, new ProgressListener(delivery.job, progress)),
            new JobParametersBuilder()
                .addLong("delivery", delivery.id)
                .addString("basis", basis(delivery))
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
    if (!Objects.equals(speaking, delivery.corrects)) {
      delivery.corrects = speaking;
      deliveries.setCorrects(delivery.id, speaking);
    }
  }

  /**
   * What a delivery is compared with: what of its feed and scope was applied last. Another basis is
   * another job instance for Spring Batch, so that a change set made against an earlier state is
   * never applied: it is compared anew.
   */
  private String basis(DeliveryRow delivery) {
    return deliveries.appliedOf(delivery.job, delivery.scope).stream()
        .filter(other -> other.id != delivery.id && other.appliedAt != null)
        .max(Comparator.comparing(other -> Objects.requireNonNull(other.appliedAt)))
        .map(last -> last.id + "/" + last.appliedAt)
        .orElse("nothing");
  }

  private Set<Long> sameIdentity(DeliveryRow delivery) {
    return deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
        .map(other -> other.id)
        .filter(id -> id != delivery.id)
        .collect(Collectors.toSet());
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
}
