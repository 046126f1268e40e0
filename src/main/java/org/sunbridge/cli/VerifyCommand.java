package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.sunbridge.review.Answer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "街镇答复待核实的退出：属实的交数据专员审批。",
      "The street answers what it was asked to verify; what it confirms is proposed."
    })
final class VerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FINDING", description = "发现的编号。The finding's number.")
  long finding;

  @ArgGroup(multiplicity = "1")
  Seen seen = new Seen();

  /** One of the three. */
  static final class Seen {
    @Option(names = "--confirmed", required = true, description = "属实。It is so.")
    boolean confirmed;

    @Option(names = "--not-confirmed", required = true, description = "不属实。It is not so.")
    boolean refuted;

    @Option(names = "--cannot-tell", required = true, description = "无法判断。Nobody could tell.")
    boolean unclear;

    Answer answer() {
      if (confirmed) {
        return Answer.CONFIRMED;
      }
      return refuted ? Answer.REFUTED : Answer.UNCLEAR;
    }
  }

  @Option(
      names = "--on",
      paramLabel = "DATE",
      required = true,
      description = "核实的日期。When somebody looked.")
  LocalDate seenOn = LocalDate.EPOCH;

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      String state = Doing.in(workplace).verify(finding, seen.answer(), seenOn, acting);
      System.out.println("finding " + finding + "  " + state);
      return 0;
    }
  }
}
