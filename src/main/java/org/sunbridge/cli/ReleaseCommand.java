package org.sunbridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {"让被暂停的运行继续。", "Let a held run go on, for exactly what it was held with."})
final class ReleaseCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RUN", description = "运行编号。The run's number.")
  long run;

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      RunRow done = Doing.in(workplace).release(run, acting);
      new RunSummary(workplace.get(RunQuery.class)).print(List.of(done.id), System.out);
      return done.status.exitCode();
    }
  }
}
