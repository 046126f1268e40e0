package org.sunbridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sunbridge.operation.RunQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "abandon",
    mixinStandardHelpOptions = true,
    description = {
      "放弃失败的运行：不再重新运行，也不再列为待处理。",
      "Give up a run that failed: it will not be restarted."
    })
final class AbandonCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RUN", description = "运行编号。The run's number.")
  long run;

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      Switching.in(workplace).abandon(run, acting.user, acting.reason);
      new RunSummary(workplace.get(RunQuery.class)).print(List.of(run), System.out);
      return 0;
    }
  }
}
