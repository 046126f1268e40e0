package org.sunbridge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "hold-pushes",
    mixinStandardHelpOptions = true,
    description = {
      "停住全部推送：什么也不送出，直到恢复。",
      "Hold all pushes: nothing leaves the house until they are resumed."
    })
final class HoldPushesCommand implements Callable<Integer> {

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forQuestions()) {
      Switching.in(workplace).holdPushes(acting.user, acting.reason);
      System.out.println("推送已全部停住。All pushes are held.");
      return 0;
    }
  }
}
