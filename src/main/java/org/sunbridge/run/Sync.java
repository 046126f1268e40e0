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
import org.sunbridge.intake.SharedArchive;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.DryRunRow;

/**
 * What the command line, the pages and the scheduler ask of the pipeline. One at a time on a
 * database, in whatever process: another one waits, or is refused. Refused, too, is whoever does
 * not see the archive that all processes share.
 */
public final class Sync {

  private static final Duration PATIENCE = Duration.ofHours(6);
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private final DataSource unpooled;
  private final SharedArchive archive;
  private final Abandoned abandoned;
  private final Definitions definitions;
  private final GivenFiles given;
  private final PulledFiles pulled;
  private final NightRun nights;
  private final HeldRuns held;
  private final Restart restart;
  private final Rerun rerun;
  private final GivenUp givenUp;
  private final ConcludeRuns concludeRuns;

  Sync(
      DataSource unpooled,
      SharedArchive archive,
      Abandoned abandoned,
      Definitions definitions,
      GivenFiles given,
      PulledFiles pulled,
      NightRun nights,
      HeldRuns held,
      Restart restart,
      Rerun rerun,
      GivenUp givenUp,
      ConcludeRuns concludeRuns) {
    this.unpooled = unpooled;
    this.archive = archive;
    this.abandoned = abandoned;
    this.definitions = definitions;
    this.given = given;
    this.pulled = pulled;
    this.nights = nights;
    this.held = held;
    this.restart = restart;
    this.rerun = rerun;
    this.givenUp = givenUp;
    this.concludeRuns = concludeRuns;
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
    return working(
        PATIENCE,
        () -> {
          List<RunRow> done = new ArrayList<>();
          if (files.isEmpty()) {
            done.addAll(pulled.at(job, Optional.empty(), businessDate, null));
          }
          for (Path file : files) {
            done.addAll(given.named(job, file, asOf, scope, businessDate));
          }
          done.add(concludeRuns.conclude(businessDate, null));
          return done;
        });
  }

  /** One schedule's jobs now, in order; a feed that fails or is held stops no other. */
  public RunRow nightly(String scheduleName, Optional<Path> inbox, LocalDate businessDate) {
    ScheduleDefinition schedule = definitions.schedule(scheduleName);
    return working(PATIENCE, () -> nights.begin(schedule, inbox, businessDate));
  }

  /**
   * The night of a planned slot. It has one run in each round of its slot: what a process began
   * that died is gone on with, and what was ended is only told.
   */
  public RunRow night(ScheduleDefinition schedule, LocalDate businessDate, long slot, int round) {
    return working(PATIENCE, () -> nights.ofSlot(schedule, businessDate, slot, round));
  }

  /**
   * Works on what was received for a job and still waits, such as what somebody handed in on a
   * page; nothing is pulled.
   *
   * @return the runs it made, the concluding one last; none when nothing waited
   */
  public List<RunRow> workOff(String jobName, LocalDate businessDate) {
    return working(
        PATIENCE,
        () -> {
          List<RunRow> done = new ArrayList<>(given.waiting(jobName, businessDate));
          if (!done.isEmpty()) {
            done.add(concludeRuns.conclude(businessDate, null));
          }
          return done;
        });
  }

  /**
   * Concludes whoever waits for it, for the business date that everybody was concluded for last.
   *
   * @throws org.sunbridge.domain.Refused when something else runs just now; it will see to them
   */
  public RunRow concludeWaiting() {
    return working(A_MOMENT, () -> concludeRuns.conclude(LocalDate.MIN, null));
  }

  /** What time alone changed. */
  public RunRow conclude(LocalDate businessDate) {
    return working(PATIENCE, () -> concludeRuns.exactlyFor(businessDate));
  }

  /** Lets a held run go on, for exactly what it was held with. */
  public RunRow release(long id, String account, String reason) {
    return release(id, account, reason, Optional.empty());
  }

  /**
   * The same for what somebody saw.
   *
   * @param shown the outcome that was shown, or how it begins
   * @throws Refused when something else would happen by now; that is kept, to be looked at
   */
  public RunRow release(long id, String account, String reason, Optional<String> shown) {
    return working(A_MOMENT, () -> held.release(id, account, reason, shown));
  }

  /**
   * Tries anew what releasing a held run would do; nothing of it stays.
   *
   * @param rowsOnly whether what the file says is to count, and not whom it lacks
   */
  public DryRunRow look(long id, boolean rowsOnly) {
    return locked(A_MOMENT, () -> held.look(id, rowsOnly));
  }

  /** Nothing of a held or failed run is ever applied; its file stays in the archive. */
  public RunRow discard(long id, String account, String reason) {
    return locked(A_MOMENT, () -> held.discard(id, account, reason));
  }

  /** Goes on with a run that failed or was interrupted, and with the night it belongs to. */
  public RunRow restart(long id) {
    return working(A_MOMENT, () -> restart.of(id));
  }

  /** Does once more, as a run of its own, what a run that has ended did. */
  public RunRow rerun(long id) {
    return working(A_MOMENT, () -> rerun.of(id));
  }

  /** Nobody will restart a run that failed or was interrupted; nothing of it is applied. */
  public RunRow abandon(long id, String account, String reason) {
    return locked(A_MOMENT, () -> givenUp.abandon(id, account, reason));
  }

  /** Whoever does not see what others fetched takes no work, and looks again before beginning. */
  private <T> T working(Duration patience, Supplier<T> work) {
    archive.inReach();
    return locked(
        patience,
        () -> {
          archive.inReach();
          return work.get();
        });
  }

  private <T> T locked(Duration patience, Supplier<T> work) {
    try (PipelineLock lock = PipelineLock.take(unpooled, patience)) {
      abandoned.markFailed();
      return work.get();
    }
  }
}
