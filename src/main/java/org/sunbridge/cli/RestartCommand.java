package org.sunbridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sunbridge.access.Audit;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.Sync;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "restart",
    mixinStandardHelpOptions = true,
    description = {
      "从中断处继续一个失败的运行；它属于某一夜时，那一夜也一并继续。",
      "Go on with a run that failed or was killed, and with the night it belongs to."
    })
final class RestartCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RUN", description = "运行编号。The run's number.")
  long run;

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      workplace
          .get(Audit.class)
          .record(
              System.getProperty("user.name", ""), Audit.Action.RESTART, "run " + run, "restart");
      RunRow done = workplace.get(Sync.class).restart(run);
      RunSummary summary = new RunSummary(workplace.get(RunQuery.class));
      if (done.kind == RunRow.Kind.NIGHT) {
        summary.printNight(done, System.out);
      } else {
        summary.print(List.of(done.id), System.out);
      }
      return done.status.exitCode();
    }
  }
}
