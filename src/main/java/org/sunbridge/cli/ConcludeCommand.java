package org.sunbridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.Sync;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "conclude",
    mixinStandardHelpOptions = true,
    description = {"没有新文件，只看时间带来的变化。", "Conclude what time alone changed."})
final class ConcludeCommand implements Callable<Integer> {

  @Mixin BusinessDate businessDate = new BusinessDate();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      RunRow run = workplace.get(Sync.class).conclude(businessDate.value());
      new RunSummary(workplace.get(RunQuery.class)).print(List.of(run.id), System.out);
      return run.status.exitCode();
    }
  }
}
