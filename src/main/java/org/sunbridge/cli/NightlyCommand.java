package org.sunbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.Sync;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = {
      "现在按顺序运行一个排程的全部作业。",
      "Run one schedule's jobs now, in order. Exit: the worst of them (1, 3, 4, 0)."
    })
final class NightlyCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      defaultValue = "nightly",
      description = "排程名，默认 ${DEFAULT-VALUE}。The schedule's name.")
  String schedule = "nightly";

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "从这个文件夹取文件，文件留在原处。Take the files from this folder; they stay there.")
  @Nullable Path inbox;

  @Mixin BusinessDate businessDate = new BusinessDate();

  @Override
  public Integer call() {
    if (inbox != null && !Files.isDirectory(inbox)) {
      throw new ParameterException(
          spec.commandLine(), "没有文件夹 " + inbox + "。There is no such folder.");
    }
    Workplace.definitions(org.sunbridge.run.Home.current().folder()).schedule(schedule);
    try (Workplace workplace = Workplace.forWork()) {
      RunRow night =
          workplace
              .get(Sync.class)
              .nightly(schedule, Optional.ofNullable(inbox), businessDate.value());
      new RunSummary(workplace.get(RunQuery.class)).printNight(night, System.out);
      return night.status.exitCode();
    }
  }
}
