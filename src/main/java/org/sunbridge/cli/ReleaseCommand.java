package org.sunbridge.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {
      "让被暂停的运行继续，只限试算列出的后果；情况变了就不放行，须重新看过。",
      "Let a held run go on, for exactly what its dry run showed; refused when things have changed."
    })
final class ReleaseCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RUN", description = "运行编号。The run's number.")
  long run;

  @Option(
      names = "--shown",
      paramLabel = "CODE",
      description = {
        "所看试算的代码（held 列出）；不写则以最近一次试算为准。",
        "The code of the dry run you saw, as held prints it; without: the last one."
      })
  @Nullable String shown;

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      RunRow done = Doing.in(workplace).release(run, Optional.ofNullable(shown), acting);
      if (done.status == RunRow.Status.HELD) {
        System.out.println("还须另一人放行。Another person must release it too.");
      }
      new RunSummary(workplace.get(RunQuery.class)).print(List.of(done.id), System.out);
      return done.status.exitCode();
    }
  }
}
