package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.ConcludeJobs;
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
      // Only who names a day goes back to it; today may come after a night run for a later day.
      LocalDate day =
          businessDate.isGiven()
              ? businessDate.value()
              : workplace.get(ConcludeJobs.class).notBefore(businessDate.value());
      RunRow run = workplace.get(Sync.class).conclude(day);
      new RunSummary(workplace.get(RunQuery.class)).print(List.of(run.id), System.out);
      return run.status.exitCode();
    }
  }
}
