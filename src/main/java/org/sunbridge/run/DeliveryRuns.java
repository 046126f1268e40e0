package org.sunbridge.run;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParametersBuilder;
import org.sunbridge.compare.DeliveryContext;
import org.sunbridge.compare.DeliveryJobs;
import org.sunbridge.intake.ReadingTries;
import org.sunbridge.mapping.UnreadableFile;
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
  private final DeliveryContexts contexts;
  private final ReadingTries tries;
  private final Stops stops;
  private final Runs runs;
  private final Progress progress;

  DeliveryRuns(
      Launch launch,
      DeliveryJobs deliveryJobs,
      DeliveryMapper deliveries,
      RunMapper runMapper,
      DeliveryContexts contexts,
      ReadingTries tries,
      Stops stops,
      Runs runs,
      Progress progress) {
    this.launch = launch;
    this.deliveryJobs = deliveryJobs;
    this.deliveries = deliveries;
    this.runMapper = runMapper;
    this.contexts = contexts;
    this.tries = tries;
    this.stops = stops;
    this.runs = runs;
    this.progress = progress;
  }

  /** Compares and applies a delivery, or goes on where an earlier try stopped. */
  RunRow deliver(DeliveryRow delivery, LocalDate businessDate, @Nullable Long night) {
    RunRow run = runOf(delivery, businessDate, night);
    if (run.status != RunRow.Status.RUNNING) {
      runs.resume(run);
    }
    if (delivery.status == DeliveryStatus.FAILED && !runMapper.wasCompared(delivery.id)) {
      // Its claims could not be understood: nobody knows what it speaks of.
      runs.end(run, RunRow.Status.FAILED, delivery.reason);
      return run;
    }
    if (delivery.status == DeliveryStatus.DISCARDED) {
      // Mended rows that were refused on receipt.
      runs.end(run, RunRow.Status.FAILED, delivery.reason);
      return run;
    }
    if (delivery.status == DeliveryStatus.HELD && run.releasedBy == null) {
      // Interrupted between being held and saying so: only a release may go on.
      runs.end(run, RunRow.Status.HELD, delivery.reason);
      return run;
    }
    DeliveryContext context;
    try {
      context = contexts.of(run, delivery);
    } catch (UnreadableFile superseded) {
      String reason = String.valueOf(superseded.getMessage());
      deliveries.setStatus(delivery.id, DeliveryStatus.DISCARDED, reason, null);
      runs.end(run, RunRow.Status.FAILED, reason);
      return run;
    }
    try (RunLog.Words words = RunLog.of(run.id)) {
      settle(run, delivery, launched(context));
    } catch (UnreadableFile setAside) {
      failed(run, delivery, String.valueOf(setAside.getMessage()));
    }
    return run;
  }

  /**
   * @throws UnreadableFile when reading the file ended the process too often; what began to be
   *     applied needs no reading any more
   */
  private JobExecution launched(DeliveryContext context) {
    DeliveryRow delivery = context.delivery();
    Supplier<JobExecution> work =
        () ->
            launch.run(
                deliveryJobs.of(context, listener(context)),
                new JobParametersBuilder()
                    .addLong("delivery", delivery.id)
                    .addString("basis", contexts.basis(delivery))
                    .addLong("run", context.run(), false)
                    .toJobParameters());
    return runMapper.beganToApply(delivery.id)
        ? work.get()
        : tries.read(ReadingTries.Stage.COMPARE, delivery.job, delivery.contentHash, work);
  }

  private ProgressListener listener(DeliveryContext context) {
    RunRow run = runs.get(context.run());
    return new ProgressListener(run.job, progress, () -> stops.isAsked(run.id, run.nightId));
  }

  /**
   * A delivery has one run, which goes on. Only a try that failed elsewhere stays where it is, and
   * the night that takes it up again shows a run of its own.
   */
  private RunRow runOf(DeliveryRow delivery, LocalDate businessDate, @Nullable Long night) {
    Optional<RunRow> earlier = runs.ofDelivery(delivery.id);
    boolean failedElsewhere =
        earlier
            .filter(run -> run.status == RunRow.Status.FAILED)
            .filter(run -> !Objects.equals(run.nightId, night))
            .isPresent();
    if (earlier.isPresent() && !failedElsewhere) {
      return earlier.get();
    }
    RunRow begun =
        runs.begin(RunRow.Kind.DELIVERY, delivery.job, businessDate, night, delivery.id, null);
    earlier.ifPresent(failed -> runs.takenUp(failed, begun));
    return begun;
  }

  private void settle(RunRow run, DeliveryRow delivery, JobExecution execution) {
    Interrupted.check();
    RunRow now = runMapper.byId(run.id).orElseThrow();
    boolean isStopped =
        execution.getStepExecutions().stream()
            .anyMatch(step -> step.getStatus() == BatchStatus.STOPPED);
    // Stopped behind the very last border, it speaks already.
    boolean speaks =
        isStopped && deliveries.byId(delivery.id).orElseThrow().status == DeliveryStatus.APPLIED;
    if (execution.getStatus() == BatchStatus.COMPLETED || speaks) {
      runs.end(
          run,
          now.rowsRejected + now.rowsLeftOut > 0 ? RunRow.Status.REJECTS : RunRow.Status.DONE,
          now.reason);
    } else if (isStopped) {
      failed(run, delivery, stops.sentence(run.id, run.nightId).orElse(""));
    } else if (execution.getStatus() == BatchStatus.STOPPED) {
      runs.end(run, RunRow.Status.HELD, now.reason);
    } else {
      failed(run, delivery, Failure.sentence(execution));
    }
    run.rowsRejected = now.rowsRejected;
    run.rowsRead = now.rowsRead;
  }

  private void failed(RunRow run, DeliveryRow delivery, String reason) {
    deliveries.setFailed(delivery.id, reason);
    runs.end(run, RunRow.Status.FAILED, reason);
  }
}
