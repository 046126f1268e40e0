package org.sunbridge.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.RunRow;

/** Does once more, as a run of its own, what a run did. For the holder of the lock only. */
final class Rerun {

  private final PulledFiles pulled;
  private final DeliveryRuns deliveryRuns;
  private final ConcludeRuns concludeRuns;
  private final NightRun nights;
  private final DeliveryMapper deliveries;
  private final Definitions definitions;
  private final Runs runs;

  Rerun(
      PulledFiles pulled,
      DeliveryRuns deliveryRuns,
      ConcludeRuns concludeRuns,
      NightRun nights,
      DeliveryMapper deliveries,
      Definitions definitions,
      Runs runs) {
    this.pulled = pulled;
    this.deliveryRuns = deliveryRuns;
    this.concludeRuns = concludeRuns;
    this.nights = nights;
    this.deliveries = deliveries;
    this.definitions = definitions;
    this.runs = runs;
  }

  /**
   * @return the new run
   * @throws Refused when the run still waits for somebody
   */
  RunRow of(long id) {
    RunRow before = runs.get(id);
    if (before.status == RunRow.Status.RUNNING || before.status == RunRow.Status.HELD) {
      throw new Refused("运行 " + id + " 还没有结束。Run " + id + " has not ended.");
    }
    RunRow again =
        switch (before.kind) {
          case NIGHT ->
              nights.begin(definitions.schedule(before.job), inbox(before), before.businessDate);
          case CONCLUDE -> concludeRuns.conclude(before.businessDate, null);
          case PULL -> pulled(before);
          case DELIVERY -> delivered(before);
        };
    if (before.status == RunRow.Status.FAILED && again.status != RunRow.Status.FAILED) {
      runs.takenUp(before, again);
    }
    return again;
  }

  private RunRow pulled(RunRow before) {
    List<RunRow> done =
        pulled.at(definitions.job(before.job), inbox(before), before.businessDate, null);
    RunRow concluded = concludeRuns.conclude(before.businessDate, null);
    return done.isEmpty() ? concluded : done.get(0);
  }

  /** The same original is received once more: a correction of itself, read as is read today. */
  private RunRow delivered(RunRow before) {
    DeliveryRow row = runs.delivery(before);
    refuseUnlessItsWordIsTheLast(before, row);
    row.status = DeliveryStatus.RECEIVED;
    row.corrects = null;
    row.toMarkFrom = null;
    row.receivedAt = runs.now();
    deliveries.insert(row);
    DeliveryRow copy = deliveries.byId(row.id).orElseThrow();
    RunRow again = deliveryRuns.deliver(copy, before.businessDate, null);
    concludeRuns.conclude(before.businessDate, null);
    return again;
  }

  private void refuseUnlessItsWordIsTheLast(RunRow before, DeliveryRow row) {
    if (row.originalRemovedAt != null) {
      throw new Refused("原件已按保存期限删除。The original was removed, as its time was over.");
    }
    if (row.completes != null) {
      throw new Refused(
          "这是改正表，不能单独重做，请重新送交。These are mended rows, which go with another file: hand them in again.");
    }
    switch (row.status) {
      case APPLIED -> {}
      case DISCARDED -> refuseAfterAnother(row);
      case CORRECTED ->
          throw new Refused("批次 " + row.id + " 已被更正。Delivery " + row.id + " was corrected.");
      case RECEIVED, HELD, FAILED ->
          throw new Refused(
              "运行 "
                  + before.id
                  + " 还在等待处理：请重新运行、放行或作废。Run "
                  + before.id
                  + " still waits: restart, release or discard it.");
    }
  }

  /** What was thrown away corrects nothing that has been heard in its place. */
  private void refuseAfterAnother(DeliveryRow row) {
    deliveries.ofIdentity(row.job, row.scope, row.asOf).stream()
        .filter(other -> other.status == DeliveryStatus.APPLIED)
        .findFirst()
        .ifPresent(
            other -> {
              throw new Refused(
                  "批次 %1$d 已作废，同一来源同一日期的批次 %2$d 已生效。Delivery %1$d was discarded, and delivery %2$d speaks of that day."
                      .formatted(row.id, other.id));
            });
  }

  private static Optional<Path> inbox(RunRow run) {
    return Optional.ofNullable(run.inbox).map(Path::of);
  }
}
