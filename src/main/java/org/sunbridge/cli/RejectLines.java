package org.sunbridge.cli;

import java.io.PrintStream;
import java.util.List;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.TurnedBack;

/** The first rows that a run turned back, each as a sentence; values are masked. */
final class RejectLines {

  private static final int MOST = 10;

  private final DeliveryQuery query;

  RejectLines(DeliveryQuery query) {
    this.query = query;
  }

  void print(Run run, PrintStream out) {
    if (run.delivery() == null || run.rowsRejected() == 0) {
      return;
    }
    List<TurnedBack> first = query.rejects(run.delivery(), 0, MOST);
    first.forEach(row -> out.println("  第 " + row.line() + " 行 row：" + row.reason()));
    long left = run.rowsRejected() - first.size();
    if (left > 0) {
      out.println("  还有 " + left + " 行 more rows");
    }
    out.println("  导出这些行，改好再报 To mend and send them again: ./sunbridge rejects --run " + run.id());
  }
}
