package org.sunbridge.run;

import org.sunbridge.domain.Refused;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/** What a brake holds goes on or goes away, as somebody decides. */
final class HeldRuns {

  private final DeliveryRuns deliveryRuns;
  private final ConcludeRuns concludeRuns;
  private final DeliveryMapper deliveries;
  private final ChangeSetMapper changes;
  private final PendingMapper pending;
  private final RunMapper runMapper;
  private final Runs runs;

  HeldRuns(
      DeliveryRuns deliveryRuns,
      ConcludeRuns concludeRuns,
      DeliveryMapper deliveries,
      ChangeSetMapper changes,
      PendingMapper pending,
      RunMapper runMapper,
      Runs runs) {
    this.deliveryRuns = deliveryRuns;
    this.concludeRuns = concludeRuns;
    this.deliveries = deliveries;
    this.changes = changes;
    this.pending = pending;
    this.runMapper = runMapper;
    this.runs = runs;
  }

  RunRow release(long id, String account, String reason) {
    RunRow run = held(id);
    runMapper.setReleased(run.id, account, reason);
    run.releasedBy = account;
    DeliveryRow delivery = runs.delivery(run);
    concludeWhatWaited();
    RunRow released = deliveryRuns.deliver(delivery, run.businessDate, run.nightId);
    concludeRuns.conclude(run.businessDate, run.nightId);
    return released;
  }

  RunRow discard(long id, String account, String reason) {
    RunRow run = held(id);
    runMapper.setReleased(run.id, account, reason);
    DeliveryRow delivery = runs.delivery(run);
    changes.clearItems(delivery.id);
    deliveries.setStatus(delivery.id, DeliveryStatus.DISCARDED, reason, null);
    runs.end(run, RunRow.Status.DISCARDED, reason);
    concludeWhatWaited();
    concludeRuns.conclude(run.businessDate, run.nightId);
    return run;
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
}
