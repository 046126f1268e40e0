package org.sunbridge.run;

import java.util.Collection;
import java.util.List;
import org.sunbridge.registry.RunRow;

/** The worst that several runs came to, in the order the exit codes promise. */
public final class Worst {

  private static final List<RunRow.Status> WORST_FIRST =
      List.of(RunRow.Status.FAILED, RunRow.Status.HELD, RunRow.Status.REJECTS);

  private Worst() {}

  public static RunRow.Status of(Collection<RunRow> runs) {
    return WORST_FIRST.stream()
        .filter(status -> runs.stream().anyMatch(run -> run.status == status))
        .findFirst()
        .orElse(RunRow.Status.DONE);
  }
}
