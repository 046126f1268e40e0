package org.sunbridge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = {
      "请正在进行的运行在下一个安全的地方停下，也可以是另一个进程里的。",
      "Ask a run, in whatever process, to stop at its next safe border."
    })
final class StopCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RUN", description = "运行编号。The run's number.")
  long run;

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forQuestions()) {
      Switching.in(workplace).stop(run, acting.user, acting.reason);
      System.out.println("已请运行 " + run + " 停止。Run " + run + " was asked to stop.");
      return 0;
    }
  }
}
