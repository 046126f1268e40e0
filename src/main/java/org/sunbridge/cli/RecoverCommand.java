package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Overpayment;
import org.sunbridge.domain.Refused;
import org.sunbridge.domain.Yuan;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "recover",
    mixinStandardHelpOptions = true,
    description = {
      "登记应停未停各月的钱后来怎样：追回、免除、无法追回、误追后退还；发放方已在台账里扣回的不必登记。",
      "Enter what became of overpaid months; what the payer takes back in its ledger needs no entry."
    })
final class RecoverCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FINDING",
      description = "“应停未停”的编号。Numbers of OVERPAID findings.")
  List<Long> findings = new ArrayList<>();

  @ArgGroup(multiplicity = "1")
  Fate fate = new Fate();

  /** One of them. */
  static final class Fate {
    @Option(
        names = "--recovered",
        paramLabel = "YUAN",
        arity = "0..1",
        fallbackValue = "ALL",
        converter = Amounts.class,
        required = true,
        description = "已追回；不写金额即全部。It came back; all of it without an amount.")
    @Nullable Optional<Yuan> recovered;

    @Option(names = "--waive", required = true, description = "免除其余。The rest is waived.")
    boolean waive;

    @Option(
        names = "--uncollectable",
        required = true,
        description = "其余无法追回。Nobody can be asked for the rest.")
    boolean uncollectable;

    @Option(
        names = "--paid-back",
        paramLabel = "YUAN",
        arity = "0..1",
        fallbackValue = "ALL",
        converter = Amounts.class,
        required = true,
        description = "误追的已退还本人。What was recovered without ground was given back.")
    @Nullable Optional<Yuan> paidBack;

    @Option(names = "--undo", required = true, description = "冲回上一笔登记。The last entry is reversed.")
    boolean undo;
  }

  /** Yuan with at most two decimals, or all there is. */
  static final class Amounts implements ITypeConverter<Optional<Yuan>> {
    @Override
    public Optional<Yuan> convert(String text) {
      try {
        return text.equals("ALL") ? Optional.empty() : Optional.of(Yuan.of(text));
      } catch (NumberFormatException | ArithmeticException e) {
        throw new TypeConversionException(
            "'" + text + "' 不是金额，应如 450.00。It is no amount such as 450.00.");
      }
    }
  }

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "到账或决定的日期，默认今天。When it came or was decided; today without it.")
  @Nullable LocalDate on;

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      Doing doing = Doing.in(workplace);
      LocalDate day = on == null ? new BusinessDate().value() : on;
      int refused = 0;
      for (long finding : findings) {
        try {
          Overpayment now = enter(doing, finding, day);
          System.out.println(
              "finding "
                  + finding
                  + "  "
                  + now.state()
                  + "  未追回 outstanding "
                  + now.outstanding()
                  + (now.toPayBack().isPositive() ? "  应退还 owed " + now.toPayBack() : ""));
        } catch (Refused e) {
          refused++;
          System.err.println(e.getMessage());
        }
      }
      return refused == 0 ? 0 : 1;
    }
  }

  private Overpayment enter(Doing doing, long finding, LocalDate day) {
    if (fate.recovered != null) {
      return doing.recover(finding, "RECOVERED", fate.recovered, day, acting);
    }
    if (fate.paidBack != null) {
      return doing.recover(finding, "PAID_BACK", fate.paidBack, day, acting);
    }
    String what = fate.waive ? "WAIVED" : fate.uncollectable ? "UNCOLLECTABLE" : "UNDO";
    return doing.recover(finding, what, Optional.empty(), day, acting);
  }
}
