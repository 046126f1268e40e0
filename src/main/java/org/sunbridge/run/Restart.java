package org.sunbridge.run;

import java.util.List;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.RunRow;

/** Goes on with a run that failed or was interrupted, and with the night it belongs to. */
final class Restart {

  private final GivenFiles given;
  private final PulledFiles pulled;
  private final DeliveryRuns deliveryRuns;
  private final ConcludeRuns concludeRuns;
  private final NightRun nights;
  private final Runs runs;

  Restart(
      GivenFiles given,
      PulledFiles pulled,
      DeliveryRuns deliveryRuns,
      ConcludeRuns concludeRuns,
      NightRun nights,
      Runs runs) {
    this.given = given;
    this.pulled = pulled;
    this.deliveryRuns = deliveryRuns;
    this.concludeRuns = concludeRuns;
    this.nights = nights;
    this.runs = runs;
  }

  RunRow of(long id) {
    RunRow run = runs.get(id);
    RunRow whole = run.nightId == null ? run : runs.get(run.nightId);
    RunRow failed = whole.status == RunRow.Status.FAILED ? whole : run;
    if (failed.status != RunRow.Status.FAILED) {
      throw new Refused(
          "运行 " + id + " 没有失败，不用重新运行。Run " + id + " did not fail: there is nothing to restart.");
    }
    List<RunRow> takenIn =
        run.kind == RunRow.Kind.DELIVERY && run.status == RunRow.Status.FAILED
            ? given.takenInAgain(run)
            : List.of();
    return switch (failed.kind) {
      case NIGHT -> nights.restart(failed);
      case PULL -> pull(failed);
      case DELIVERY -> takenIn.isEmpty() ? delivery(failed) : concluded(takenIn.get(0));
      case CONCLUDE -> concludeRuns.again(failed);
    };
  }

  private RunRow pull(RunRow run) {
    pulled.again(run);
    concludeRuns.conclude(run.businessDate, run.nightId);
    return run;
  }

  private RunRow delivery(RunRow run) {
    return concluded(deliveryRuns.deliver(runs.delivery(run), run.businessDate, run.nightId));
  }

  private RunRow concluded(RunRow run) {
    concludeRuns.conclude(run.businessDate, run.nightId);
    return run;
  }
}
