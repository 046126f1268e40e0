package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "对若干发现作出决定：通过、退回、暂停、照发、不是同一人、撤销；都记入经过和审计。",
      "Decide about findings: approve, reject, pause, keep paying, not the same person, undo.",
      "通过的退出即生效并推送；要两人决定的，须另一人再做一次。",
      "An approved exit takes effect and is pushed; where two decide, another does the same again."
    })
final class DecideCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FINDING", description = "发现的编号。The finding's number.")
  List<Long> findings = new ArrayList<>();

  @ArgGroup(multiplicity = "1")
  Verdict verdict = new Verdict();

  /** One of them. */
  static final class Verdict {
    @Option(names = "--approve", required = true, description = "通过。It is so.")
    boolean approve;

    @Option(names = "--reject", required = true, description = "退回。It is not so.")
    boolean reject;

    @Option(
        names = "--pause",
        paramLabel = "UNTIL",
        required = true,
        description = "暂停，到这一业务日期为止不作处理。Do nothing about it until that business date.")
    @Nullable LocalDate pause;

    @Option(
        names = "--keep-paying",
        paramLabel = "UNTIL",
        required = true,
        description =
            "照发：核实期间，此人这项补贴的退出和多发都暂停到这一天。"
                + "Leave the benefit in pay: all that is found against it is paused until then.")
    @Nullable LocalDate keepPaying;

    @Option(
        names = "--not-same",
        required = true,
        description = "来源行说的不是此人；以后再来也不再提出。The row is not about this person, ever.")
    boolean notSame;

    @Option(
        names = "--undo",
        required = true,
        description =
            "撤销上一个决定：解除暂停，或反向冲回已生效的退出；不抹去记录。"
                + "Undo the last decision: end a pause, or reverse an applied exit; nothing is erased.")
    boolean undo;
  }

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      Doing doing = Doing.in(workplace);
      int refused = 0;
      for (long finding : findings) {
        try {
          System.out.println("finding " + finding + "  " + decide(doing, finding));
        } catch (Refused e) {
          refused++;
          System.err.println(e.getMessage());
        }
      }
      workplace.get(Publishing.class).send();
      return refused == 0 ? 0 : 1;
    }
  }

  private String decide(Doing doing, long finding) {
    if (verdict.pause != null) {
      return doing.pause(finding, verdict.pause, false, acting);
    }
    if (verdict.keepPaying != null) {
      return doing.pause(finding, verdict.keepPaying, true, acting);
    }
    if (verdict.notSame) {
      return doing.notSame(finding, acting);
    }
    if (verdict.undo) {
      return doing.undo(finding, acting);
    }
    return verdict.approve ? doing.approve(finding, acting) : doing.reject(finding, acting);
  }
}
