package org.sunbridge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "pause",
    mixinStandardHelpOptions = true,
    description = {
      "暂停一个来源：整晚同步和来文都跳过它，并写明。",
      "Pause a feed: nights and arrivals pass it over and say so."
    })
final class PauseCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FEED", description = "作业名。The job's name.")
  String feed = "";

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forQuestions()) {
      Switching.in(workplace).pauseFeed(feed, acting.user, acting.reason);
      System.out.println("来源 " + feed + " 已暂停。Feed " + feed + " is paused.");
      return 0;
    }
  }
}
