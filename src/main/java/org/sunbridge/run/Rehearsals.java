package org.sunbridge.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.compare.DeliveryContext;
import org.sunbridge.compare.DeliveryJobs;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.ReadingTries;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.RunRow;
import org.sunbridge.registry.Suspension;
import org.sunbridge.review.ConcludeJobs;
import org.sunbridge.review.DryRunFinding;
import org.sunbridge.review.DryRunRow;
import org.sunbridge.review.DryRuns;

/**
 * Tries what a held run would do: the very steps of a release, in one transaction that is rolled
 * back. For the holder of the lock only; people's decisions about findings wait meanwhile.
 */
final class Rehearsals {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

  private final DeliveryContexts contexts;
  private final DeliveryJobs deliveryJobs;
  private final ConcludeJobs concludeJobs;
  private final DeliveryMapper deliveries;
  private final DryRuns dryRuns;
  private final ReadingTries tries;
  private final Definitions definitions;
  private final Runs runs;
  private final TransactionTemplate transaction;

  Rehearsals(
      DeliveryContexts contexts,
      DeliveryJobs deliveryJobs,
      ConcludeJobs concludeJobs,
      DeliveryMapper deliveries,
      DryRuns dryRuns,
      ReadingTries tries,
      Definitions definitions,
      Runs runs,
      PlatformTransactionManager transactions) {
    this.contexts = contexts;
    this.deliveryJobs = deliveryJobs;
    this.concludeJobs = concludeJobs;
    this.deliveries = deliveries;
    this.dryRuns = dryRuns;
    this.tries = tries;
    this.definitions = definitions;
    this.runs = runs;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Tried(DryRunRow row, List<DryRunFinding> findings) {}

  /** What nobody knows of yet. That it cannot be tried stops no night: a release tries again. */
  void ofWhatIsHeld() {
    for (long id : dryRuns.missing()) {
      try {
        RunRow run = runs.get(id);
        DeliveryRow delivery = runs.delivery(run);
        keep(
            tries.read(
                ReadingTries.Stage.REHEARSE, delivery.job, delivery.contentHash, () -> tried(run)));
      } catch (RuntimeException e) {
        LOG.error("Run {} cannot be tried", id, e);
      }
    }
  }

  /**
   * Tries anew.
   *
   * @param rowsOnly whether what the file says is to count, and not whom it lacks
   */
  DryRunRow again(RunRow run, boolean rowsOnly) {
    DeliveryRow delivery = runs.delivery(run);
    if (rowsOnly && delivery.absence == null) {
      deliveries.setAbsence(delivery.id, Suspension.ROWS_ONLY);
    } else if (!rowsOnly && delivery.absence == Suspension.ROWS_ONLY) {
      deliveries.setAbsence(delivery.id, null);
    }
    return keep(tried(run));
  }

  /**
   * Sees to it that what was shown is what would happen now.
   *
   * @param shown the outcome that somebody looked at; empty: what was tried last
   * @throws Refused when something else would happen; that is kept, to be looked at
   */
  DryRunRow confirm(RunRow run, Optional<String> shown) {
    Tried now;
    try {
      now = tried(run);
    } catch (UnreadableFile neverApplies) {
      return new DryRunRow();
    }
    Optional<DryRunRow> before = dryRuns.ofRun(run.id);
    boolean isShown = before.filter(b -> b.outcome.equals(now.row.outcome)).isPresent();
    if (!isShown) {
      keep(now);
    }
    if (before.isEmpty()) {
      throw new Refused(
          "还没有试算过放行的后果，现在算好了：请看过再放行。What a release would do was not known; it is now: look at it,"
              + " then release.");
    }
    if (!isShown || shown.filter(hash -> !now.row.outcome.startsWith(hash)).isPresent()) {
      throw new Refused(
          "看过试算之后情况变了，放行的后果和当时列出的不同，所以没有放行。新的试算已经列出，请看过再放行。"
              + "Things have changed since: a release would no longer do what was shown, so it was"
              + " refused. Look at what it would do now, then release.");
    }
    return before.get();
  }

  private DryRunRow keep(Tried tried) {
    transaction.executeWithoutResult(status -> dryRuns.keep(tried.row, tried.findings));
    return tried.row;
  }

  private Tried tried(RunRow run) {
    long begun = System.nanoTime();
    LocalDate businessDate = concludeJobs.notBefore(run.businessDate);
    Tried tried =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  return tried(run, businessDate);
                }));
    tried.row.milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    return tried;
  }

  private Tried tried(RunRow run, LocalDate businessDate) {
    DeliveryRow delivery = runs.delivery(run);
    DeliveryContext context = contexts.of(run, delivery);
    String changes = deliveryJobs.rehearse(context);
    List<DryRunFinding> findings = concludeJobs.rehearse(definitions, businessDate, run.id);
    String silence = delivery.absence == null ? "" : delivery.absence.name();
    return new Tried(
        dryRuns.row(run.id, businessDate, definitions.version(), changes, silence, findings),
        findings);
  }
}
