package org.sunbridge.run;

import java.util.Optional;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.RunRow;

/** Goes on with a run that failed or was interrupted, and with the night it belongs to. */
final class Restart {

  private final Pipeline pipeline;
  private final Publishing publishing;
  private final NightRun nights;
  private final Runs runs;

  Restart(Pipeline pipeline, Publishing publishing, NightRun nights, Runs runs) {
    this.pipeline = pipeline;
    this.publishing = publishing;
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
    return switch (failed.kind) {
      case NIGHT -> nights.restart(failed);
      case DELIVERY -> delivery(failed);
      case CONCLUDE -> conclude(failed);
    };
  }

  private RunRow delivery(RunRow run) {
    RunRow again = pipeline.deliver(runs.delivery(run), run.businessDate, run.nightId);
    pipeline.conclude(run.businessDate, run.nightId, Optional.empty());
    publishing.publish();
    return again;
  }

  private RunRow conclude(RunRow run) {
    RunRow again = pipeline.conclude(run.businessDate, run.nightId, Optional.of(run));
    publishing.publish();
    return again;
  }
}
