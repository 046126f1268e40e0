package org.sunbridge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = {"恢复一个暂停的来源。", "Resume a feed."})
final class ResumeCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FEED", description = "作业名。The job's name.")
  String feed = "";

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forQuestions()) {
      Switching.in(workplace).resumeFeed(feed, acting.user, acting.reason);
      System.out.println("来源 " + feed + " 已恢复。Feed " + feed + " is resumed.");
      return 0;
    }
  }
}
