package org.sunbridge.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunbridge.operation.ControlQuery;
import org.sunbridge.operation.Forecast;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.Step;
import org.sunbridge.operation.Switched;

/**
 * How far a run has come.
 *
 * @param rows read so far, of a file
 * @param unread rows of a file read to its end that passed, since its last one had the same bytes
 * @param rowsExpected as many as the feed's last file had; 0 when nobody knows
 * @param expected when it should end; null when nobody knows
 * @param node the process that the night runs in, or ran in last; null for what no schedule began
 * @param stop who asked it to stop; null when nobody did
 */
public record HowFar(
    long rows,
    long unread,
    long rowsExpected,
    Forecast.@Nullable Expected expected,
    @Nullable String node,
    @Nullable Switched stop) {

  /** The step that reads a file's rows. */
  private static final String READING = "compare";

  static HowFar of(Run run, List<Step> steps, Forecast forecast, ControlQuery control) {
    long rows =
        steps.stream()
            .filter(step -> step.name().equals(READING))
            .mapToLong(Step::read)
            .reduce(0, (before, newest) -> newest);
    return new HowFar(
        Math.max(rows, run.rowsRead()),
        rows == 0 ? 0 : Math.max(0, run.rowsRead() - rows),
        forecast.rows(run).orElse(0),
        forecast.of(run).orElse(null),
        control.node(run.night() == null ? run.id() : run.night()).orElse(null),
        control.stop(run.id()).orElse(null));
  }

  /** For a bar, which must not overflow. */
  public long most() {
    return Math.max(rows, rowsExpected);
  }
}
