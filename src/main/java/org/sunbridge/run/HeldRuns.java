package org.sunbridge.run;

import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.DryRunRow;
import org.sunbridge.review.DryRuns;

/** What a brake holds, or what failed before anything of it was applied, as somebody decides. */
final class HeldRuns {

  private final DeliveryRuns deliveryRuns;
  private final ConcludeRuns concludeRuns;
  private final DeliveryMapper deliveries;
  private final ChangeSetMapper changes;
  private final RunMapper runMapper;
  private final Rehearsals rehearsals;
  private final DryRuns dryRuns;
  private final Definitions definitions;
  private final Runs runs;
  private final TransactionTemplate transaction;

  HeldRuns(
      DeliveryRuns deliveryRuns,
      ConcludeRuns concludeRuns,
      DeliveryMapper deliveries,
      ChangeSetMapper changes,
      RunMapper runMapper,
      Rehearsals rehearsals,
      DryRuns dryRuns,
      Definitions definitions,
      Runs runs,
      PlatformTransactionManager transactions) {
    this.deliveryRuns = deliveryRuns;
    this.concludeRuns = concludeRuns;
    this.deliveries = deliveries;
    this.changes = changes;
    this.runMapper = runMapper;
    this.rehearsals = rehearsals;
    this.dryRuns = dryRuns;
    this.definitions = definitions;
    this.runs = runs;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Tries anew what a release would do. */
  DryRunRow look(long id, boolean rowsOnly) {
    return rehearsals.again(held(id), rowsOnly);
  }

  /**
   * Goes on with exactly what was shown.
   *
   * @param shown the outcome somebody looked at; empty: what was tried last
   */
  RunRow release(long id, String account, String reason, Optional<String> shown) {
    RunRow run = held(id);
    DryRunRow confirmed = rehearsals.confirm(run, shown);
    if (needsTwo(run) && confirmed.firstBy == null) {
      dryRuns.releasedFirst(id, account, reason);
      return run;
    }
    if (needsTwo(run) && account.equals(confirmed.firstBy)) {
      throw new Refused(
          "本来源要两个人放行，您已经放行过，请由另一人放行。Two people must release this feed; you have: another must too.");
    }
    dryRuns.forget(id);
    runMapper.setReleased(run.id, account, reason);
    run.releasedBy = account;
    RunRow released = deliveryRuns.deliver(runs.delivery(run), run.businessDate, run.nightId);
    concludeRuns.conclude(run.businessDate, run.nightId);
    return released;
  }

  private RunRow held(long id) {
    RunRow run = runs.get(id);
    if (run.status != RunRow.Status.HELD || run.kind != RunRow.Kind.DELIVERY) {
      throw new Refused("运行 " + id + " 没有被暂停。Run " + id + " is not held.");
    }
    return run;
  }

  private boolean needsTwo(RunRow run) {
    return definitions.job(run.job).brakes().release() == Decision.TWO_PERSONS;
  }

  /** Of a run that failed, too: its file will never do, and what it may say is waited for. */
  RunRow discard(long id, String account, String reason) {
    RunRow run = runs.get(id);
    refuseUnlessNothingIsApplied(run);
    // All or nothing: who decided, without what, would read as a release.
    transaction.executeWithoutResult(status -> discard(run, account, reason));
    concludeRuns.conclude(run.businessDate, run.nightId);
    return run;
  }

  private void discard(RunRow run, String account, String reason) {
    runMapper.setReleased(run.id, account, reason);
    DeliveryRow delivery = runs.delivery(run);
    changes.clearItems(delivery.id);
    dryRuns.forget(run.id);
    deliveries.setStatus(delivery.id, DeliveryStatus.DISCARDED, reason, null);
    runs.end(run, RunRow.Status.DISCARDED, reason);
  }

  private void refuseUnlessNothingIsApplied(RunRow run) {
    boolean hasFailed = run.status == RunRow.Status.FAILED && run.kind == RunRow.Kind.DELIVERY;
    if (run.status != RunRow.Status.HELD && !hasFailed) {
      throw new Refused(
          "运行 "
              + run.id
              + " 没有被暂停，也没有失败。Run "
              + run.id
              + " is neither held nor did a file of it fail.");
    }
    DeliveryRow delivery = runs.delivery(run);
    if (hasFailed
        && delivery.status != DeliveryStatus.HELD
        && runMapper.beganToApply(delivery.id)) {
      throw new Refused(
          "运行 "
              + run.id
              + " 已经写入了一部分，不能作废，请重新运行。Run "
              + run.id
              + " has applied a part already: restart it.");
    }
  }
}
