package org.sunbridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "discard",
    mixinStandardHelpOptions = true,
    description = {
      "作废被暂停的运行，或还没写入就失败的运行；文件留在档案里。",
      "Throw away what a brake holds, or what failed before anything of it was applied;"
          + " the file stays in the archive."
    })
final class DiscardCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RUN", description = "运行编号。The run's number.")
  long run;

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      RunRow done = Doing.in(workplace).discard(run, acting);
      new RunSummary(workplace.get(RunQuery.class)).print(List.of(done.id), System.out);
      return done.status.exitCode();
    }
  }
}
