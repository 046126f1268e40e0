package org.sunbridge.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/**
 * What the command line, the pages and the scheduler ask of the pipeline. One at a time on a
 * database, in whatever process.
 */
public final class Sync {

  private static final Duration PATIENCE = Duration.ofHours(6);
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private final DataSource unpooled;
  private final Abandoned abandoned;
  private final Receiving receiving;
  private final Pipeline pipeline;
  private final Publishing publishing;
  private final DeliveryMapper deliveries;
  private final ChangeSetMapper changes;
  private final PendingMapper pending;
  private final RunMapper runMapper;
  private final Definitions definitions;
  private final Runs runs;

  Sync(
      DataSource unpooled,
      Abandoned abandoned,
      Receiving receiving,
      Pipeline pipeline,
      Publishing publishing,
      DeliveryMapper deliveries,
      ChangeSetMapper changes,
      PendingMapper pending,
      RunMapper runMapper,
      Definitions definitions,
      Runs runs) {
    this.unpooled = unpooled;
    this.abandoned = abandoned;
    this.receiving = receiving;
    this.pipeline = pipeline;
    this.publishing = publishing;
    this.deliveries = deliveries;
    this.changes = changes;
    this.pending = pending;
    this.runMapper = runMapper;
    this.definitions = definitions;
    this.runs = runs;
  }

  /**
   * One job now, with the given files or with what lies at its endpoint; then everybody touched is
   * concluded and results are sent.
   *
   * @return the runs it made, the concluding one last
   */
  public List<RunRow> run(
      String jobName,
      List<Path> files,
      Optional<LocalDate> asOf,
      Optional<String> scope,
      LocalDate businessDate) {
    JobDefinition job = definitions.job(jobName);
    return locked(
        PATIENCE,
        () -> {
          List<RunRow> done = new ArrayList<>();
          if (files.isEmpty()) {
            done.addAll(receiving.pulled(job, Optional.empty(), businessDate, null));
          }
          for (Path file : files) {
            done.addAll(receiving.brought(jobName, file, asOf, scope, businessDate));
          }
          done.add(pipeline.conclude(businessDate, null, Optional.empty()));
          publishing.publish();
          return done;
        });
  }

  /** One schedule's jobs now, in order; a feed that fails or is held stops no other. */
  public RunRow nightly(String scheduleName, Optional<Path> inbox, LocalDate businessDate) {
    ScheduleDefinition schedule = definitions.schedule(scheduleName);
    return locked(
        PATIENCE,
        () -> {
          String from = inbox.map(p -> p.toAbsolutePath().toString()).orElse(null);
          RunRow night =
              runs.begin(RunRow.Kind.NIGHT, schedule.name(), businessDate, null, null, from);
          return nightly(night, schedule, inbox, new ArrayList<>());
        });
  }

  /**
   * @param done what an interrupted try of the same night left and was taken up again
   */
  private RunRow nightly(
      RunRow night, ScheduleDefinition schedule, Optional<Path> inbox, List<RunRow> done) {
    List<String> failures = new ArrayList<>();
    for (String name : schedule.jobs()) {
      for (RunRow run :
          receiving.pulled(definitions.job(name), inbox, night.businessDate, night.id)) {
        done.add(run);
        if (run.kind == RunRow.Kind.PULL && run.status == RunRow.Status.FAILED) {
          failures.add(String.valueOf(run.reason));
        }
      }
    }
    done.add(pipeline.conclude(night.businessDate, night.id, interrupted(night)));
    publishing.publish();
    RunRow.Status worst = failures.isEmpty() ? Worst.of(done) : RunRow.Status.FAILED;
    runs.end(night, worst, failures.isEmpty() ? null : String.join("；", failures));
    return night;
  }

  /** The concluding run that an earlier try of the night did not bring to its end. */
  private Optional<RunRow> interrupted(RunRow night) {
    return runMapper.ofNight(night.id).stream()
        .filter(part -> part.kind == RunRow.Kind.CONCLUDE)
        .filter(part -> part.status == RunRow.Status.FAILED)
        .findFirst();
  }

  /** What time alone changed. */
  public RunRow conclude(LocalDate businessDate) {
    return locked(
        PATIENCE,
        () -> {
          RunRow run = pipeline.concludeExactlyFor(businessDate);
          publishing.publish();
          return run;
        });
  }

  /** Lets a held run go on, for exactly what it was held with. */
  public RunRow release(long id, String account, String reason) {
    return locked(
        A_MOMENT,
        () -> {
          RunRow run = held(id);
          runMapper.setReleased(run.id, account, reason);
          run.releasedBy = account;
          DeliveryRow delivery = delivery(run);
          concludeWhatWaited();
          RunRow released = pipeline.deliver(delivery, run.businessDate, run.nightId);
          pipeline.conclude(run.businessDate, run.nightId, Optional.empty());
          publishing.publish();
          return released;
        });
  }

  /** Nothing of a held run is ever applied; its file stays in the archive. */
  public RunRow discard(long id, String account, String reason) {
    return locked(
        A_MOMENT,
        () -> {
          RunRow run = held(id);
          runMapper.setReleased(run.id, account, reason);
          DeliveryRow delivery = delivery(run);
          changes.clearItems(delivery.id);
          deliveries.setStatus(delivery.id, DeliveryStatus.DISCARDED, reason, null);
          runs.end(run, RunRow.Status.DISCARDED, reason);
          concludeWhatWaited();
          pipeline.conclude(run.businessDate, run.nightId, Optional.empty());
          publishing.publish();
          return run;
        });
  }

  /** Goes on with a run that failed or was interrupted, and with the night it belongs to. */
  public RunRow restart(long id) {
    return locked(
        A_MOMENT,
        () -> {
          RunRow run = runs.get(id);
          RunRow whole = run.nightId == null ? run : runs.get(run.nightId);
          RunRow failed = whole.status == RunRow.Status.FAILED ? whole : run;
          if (failed.status != RunRow.Status.FAILED) {
            throw new Refused(
                "运行 "
                    + id
                    + " 没有失败，不用重新运行。Run "
                    + id
                    + " did not fail: there is nothing to restart.");
          }
          return restart(failed);
        });
  }

  private RunRow restart(RunRow run) {
    switch (run.kind) {
      case NIGHT -> {
        runs.resume(run);
        List<RunRow> done = new ArrayList<>();
        for (RunRow part : runMapper.ofNight(run.id)) {
          if (part.kind == RunRow.Kind.DELIVERY) {
            done.add(
                part.status == RunRow.Status.FAILED
                    ? pipeline.deliver(delivery(part), part.businessDate, run.id)
                    : part);
          }
        }
        return nightly(
            run, definitions.schedule(run.job), Optional.ofNullable(run.inbox).map(Path::of), done);
      }
      case DELIVERY -> {
        RunRow again = pipeline.deliver(delivery(run), run.businessDate, run.nightId);
        pipeline.conclude(run.businessDate, run.nightId, Optional.empty());
        publishing.publish();
        return again;
      }
      case PULL -> {
        receiving.pulledAgain(run);
        pipeline.conclude(run.businessDate, run.nightId, Optional.empty());
        publishing.publish();
        return run;
      }
      case CONCLUDE -> {
        RunRow again = pipeline.conclude(run.businessDate, run.nightId, Optional.of(run));
        publishing.publish();
        return again;
      }
    }
    throw new IllegalStateException("unknown kind of run " + run.kind);
  }

  /** A delivery that is held keeps exits open, of people whom it need not even name. */
  private void concludeWhatWaited() {
    pending.addEverybody();
  }

  private RunRow held(long id) {
    RunRow run = runs.get(id);
    if (run.status != RunRow.Status.HELD) {
      throw new Refused("运行 " + id + " 没有被暂停。Run " + id + " is not held.");
    }
    return run;
  }

  private DeliveryRow delivery(RunRow run) {
    if (run.deliveryId == null) {
      throw new Refused("运行 " + run.id + " 没有批次。Run " + run.id + " has no delivery.");
    }
    return deliveries.byId(run.deliveryId).orElseThrow();
  }

  private <T> T locked(Duration patience, Supplier<T> work) {
    try (PipelineLock lock = PipelineLock.take(unpooled, patience)) {
      abandoned.markFailed();
      return work.get();
    }
  }
}
