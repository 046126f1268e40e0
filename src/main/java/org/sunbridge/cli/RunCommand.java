package org.sunbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.Sync;
import org.sunbridge.run.Worst;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "现在运行一个作业，并等它结束。",
      "Run one job now and wait for it: 0 done, 3 held by a brake, 4 finished with rejected rows,",
      "1 failed, 2 usage."
    })
final class RunCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "JOB", description = "作业名。The job's name.")
  String job = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "要处理的文件，可写多次；没有就到作业的地址去取。A file to take instead of pulling.")
  List<Path> files = new ArrayList<>();

  @Option(names = "--as-of", paramLabel = "DATE", description = "数据日期。The day the files speak of.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--scope",
      paramLabel = "S",
      description = "文件覆盖的范围，如街镇代码或名称。What the files cover: a street's code or name.")
  @Nullable String scope;

  @Option(names = "--no-wait", description = "在后台运行，立即返回。Run in the background and return at once.")
  boolean noWait;

  @Mixin BusinessDate businessDate = new BusinessDate();

  @Override
  public Integer call() throws Exception {
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new ParameterException(
            spec.commandLine(), "读不到文件 " + file + "。The file cannot be read.");
      }
    }
    Workplace.definitions(org.sunbridge.run.Home.current().folder()).job(job);
    if (noWait) {
      return Background.again(spec, "--no-wait");
    }
    try (Workplace workplace = Workplace.forWork()) {
      List<RunRow> runs =
          workplace
              .get(Sync.class)
              .run(
                  job,
                  files,
                  Optional.ofNullable(asOf),
                  Optional.ofNullable(scope),
                  businessDate.given == null && asOf != null ? asOf : businessDate.value());
      RunQuery query = workplace.get(RunQuery.class);
      new RunSummary(query).print(runs.stream().map(run -> run.id).toList(), System.out);
      RejectLines rejects = new RejectLines(workplace.get(DeliveryQuery.class));
      runs.forEach(run -> query.find(run.id).ifPresent(r -> rejects.print(r, System.out)));
      return Worst.of(runs).exitCode();
    }
  }
}
