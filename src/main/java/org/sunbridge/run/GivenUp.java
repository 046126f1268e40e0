package org.sunbridge.run;

import org.sunbridge.domain.Refused;
import org.sunbridge.registry.RunRow;

/** Runs that failed and that nobody will restart. */
final class GivenUp {

  private final HeldRuns held;
  private final Runs runs;

  GivenUp(HeldRuns held, Runs runs) {
    this.held = held;
    this.runs = runs;
  }

  /**
   * A delivery's run takes what was not applied with it; a night, a fetching or a conclusion only
   * leaves the list of what waits: its parts stay as they are, and who waits to be concluded is
   * concluded by the next run.
   *
   * @throws Refused when it did not fail, or has applied a part already
   */
  RunRow abandon(long id, String account, String reason) {
    RunRow run = runs.get(id);
    if (run.status != RunRow.Status.FAILED) {
      throw new Refused(
          "运行 " + id + " 没有失败，不能放弃。Run " + id + " did not fail: there is nothing to give up.");
    }
    if (run.kind == RunRow.Kind.DELIVERY) {
      return held.discard(id, account, reason);
    }
    runs.givenUp(run, account, reason);
    return run;
  }
}
