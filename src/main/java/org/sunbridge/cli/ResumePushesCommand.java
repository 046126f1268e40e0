package org.sunbridge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "resume-pushes",
    mixinStandardHelpOptions = true,
    description = {"恢复推送。", "Let pushes leave again."})
final class ResumePushesCommand implements Callable<Integer> {

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forQuestions()) {
      Switching.in(workplace).resumePushes(acting.user, acting.reason);
      System.out.println("推送已恢复。Pushes leave again.");
      return 0;
    }
  }
}
