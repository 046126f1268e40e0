package org.sunbridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sunbridge.domain.Refused;
import org.sunbridge.run.Publishing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "通过或退回若干发现；通过的退出即生效并推送。",
      "Approve or reject findings; an approved exit takes effect and is pushed."
    })
final class DecideCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FINDING", description = "发现的编号。The finding's number.")
  List<Long> findings = new ArrayList<>();

  @ArgGroup(multiplicity = "1")
  Verdict verdict = new Verdict();

  /** One of the two. */
  static final class Verdict {
    @Option(names = "--approve", required = true, description = "通过。")
    boolean approve;

    @Option(names = "--reject", required = true, description = "退回。")
    boolean reject;
  }

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      Doing doing = Doing.in(workplace);
      int refused = 0;
      for (long finding : findings) {
        try {
          String state =
              verdict.approve ? doing.approve(finding, acting) : doing.reject(finding, acting);
          System.out.println("finding " + finding + "  " + state);
        } catch (Refused e) {
          refused++;
          System.err.println(e.getMessage());
        }
      }
      workplace.get(Publishing.class).send();
      return refused == 0 ? 0 : 1;
    }
  }
}
