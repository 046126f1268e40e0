package org.sunbridge.cli;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Optional;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;

/** What runs came to, a line each. */
final class RunSummary {

  private final RunQuery query;

  RunSummary(RunQuery query) {
    this.query = query;
  }

  void print(Collection<Long> runs, PrintStream out) {
    for (long id : runs) {
      Optional<Run> run = query.find(id);
      run.ifPresent(r -> out.println(line(r)));
    }
  }

  void printNight(RunRow night, PrintStream out) {
    query.ofNight(night.id).forEach(run -> out.println(line(run)));
    query.find(night.id).ifPresent(run -> out.println(line(run)));
  }

  private static String line(Run run) {
    StringBuilder line = new StringBuilder();
    line.append("run ").append(run.id()).append("  ").append(run.job());
    if (!run.fileName().isEmpty()) {
      line.append("  ").append(run.fileName());
    }
    line.append("  ").append(run.status());
    if (run.rowsRead() > 0) {
      line.append("  行 rows ").append(run.rowsRead());
      line.append("，退回 rejected ").append(run.rowsRejected());
    }
    if (run.rowsWarned() > 0) {
      line.append("，提示 warned ").append(run.rowsWarned());
    }
    if (run.findingsOpened() + run.findingsClosed() > 0) {
      line.append("  新发现 opened ").append(run.findingsOpened());
      line.append("，关闭 closed ").append(run.findingsClosed());
    }
    if (run.peopleSuspended() > 0) {
      line.append("  由未出现得出的结论已暂停 suspended ").append(run.peopleSuspended()).append(" 人 people");
    }
    if (run.reason() != null) {
      line.append("  ").append(run.reason());
    }
    return line.toString();
  }
}
