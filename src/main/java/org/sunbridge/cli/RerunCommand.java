package org.sunbridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "rerun",
    mixinStandardHelpOptions = true,
    description = {
      "把已结束的运行作为新的运行重做一遍；批次按现在的定义重读，算作更正。",
      "Do once more, as a run of its own, what a run did; a delivery is read anew."
    })
final class RerunCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RUN", description = "运行编号。The run's number.")
  long run;

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      long again = Switching.in(workplace).rerun(run, acting.user, acting.reason);
      RunRow done = workplace.get(RunMapper.class).byId(again).orElseThrow();
      RunSummary summary = new RunSummary(workplace.get(RunQuery.class));
      if (done.kind == RunRow.Kind.NIGHT) {
        summary.printNight(done, System.out);
      } else {
        summary.print(List.of(again), System.out);
      }
      return done.status.exitCode();
    }
  }
}
