package org.sunbridge.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Check;
import org.sunbridge.run.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "检查全部定义（jobs、mappings、schedules），不用数据库。",
      "Validate all definitions; needs no database. Exit 2 with file:line:column: message (hint)."
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "定义所在的文件夹，默认本安装或 SUNBRIDGE_DEFINITIONS。The folder that holds them.")
  @Nullable Path folder;

  @Override
  public Integer call() {
    return new Check(System.out).check(folder == null ? Home.current().folder() : folder);
  }
}
