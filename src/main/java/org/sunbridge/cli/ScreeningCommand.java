package org.sunbridge.cli;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.operation.Screening;
import org.sunbridge.operation.ScreeningQuery;
import org.sunbridge.operation.Words;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "screening",
    mixinStandardHelpOptions = true,
    description = {
      "应发未发与应停未停并列：人数、人月、金额，按补贴和街镇；不写 --run、--month 时为目前全部。",
      "Entitled and unpaid beside paid and not entitled: people, months, yuan, by benefit and street;",
      "without --run and --month, all there is now. findings --run R --type UNPAID lists them."
    })
final class ScreeningCommand implements Callable<Integer> {

  @ArgGroup(exclusive = true)
  @Nullable Of of;

  /** Whose findings. */
  static final class Of {
    @Option(
        names = "--run",
        paramLabel = "R",
        required = true,
        description = "某次运行新发现的；整晚的编号包括其中各次。Found by a run, a night with all its runs.")
    @Nullable Long run;

    @Option(
        names = "--month",
        paramLabel = "M",
        required = true,
        description = "关于某个月的，如 2026-10。Concerning a month.")
    @Nullable YearMonth month;
  }

  @Option(names = "--format", defaultValue = "TABLE", description = "table, csv, json；默认 table。")
  FindingFormat format = FindingFormat.TABLE;

  @Mixin Language language = new Language();

  @Override
  public Integer call() {
    Locale locale = language.locale();
    Long run = of == null ? null : of.run;
    YearMonth month = of == null ? null : of.month;
    try (Workplace workplace = Workplace.forQuestions()) {
      if (run != null && workplace.get(RunQuery.class).find(run).isEmpty()) {
        throw new Refused("没有运行 " + run + "。There is no run " + run + ".");
      }
      Words words = new Words(workplace.get(Definitions.class), locale);
      lines(
              workplace
                  .get(ScreeningQuery.class)
                  .of(run, month == null ? null : month.toString(), AreaScope.WHOLE),
              words,
              format)
          .print(format, System.out);
      return 0;
    }
  }

  /** Benefits, streets, and everything. */
  static Lines lines(Screening screening, Words words, FindingFormat format) {
    Lines lines =
        format == FindingFormat.TABLE
            ? new Lines(
                words.code("screening", "of"),
                words.code("type", "UNPAID"),
                words.code("screening", "months"),
                words.code("screening", "yuan"),
                words.code("type", "OVERPAID"),
                words.code("screening", "months"),
                words.code("screening", "yuan"))
            : new Lines(
                "by",
                "key",
                "name",
                "unpaid_people",
                "unpaid_months",
                "unpaid_yuan",
                "overpaid_people",
                "overpaid_months",
                "overpaid_yuan");
    add(lines, "benefit", screening.benefits(), words, format);
    add(lines, "street", screening.streets(), words, format);
    add(lines, "total", List.of(screening.total()), words, format);
    return lines;
  }

  private static void add(
      Lines lines, String by, List<Screening.Line> of, Words words, FindingFormat format) {
    for (Screening.Line line : of) {
      String name =
          switch (by) {
            case "benefit" -> words.benefit(line.key());
            case "street" -> line.key().isEmpty() ? "—" : words.division(line.key());
            default -> words.code("screening", "total");
          };
      Screening.Side unpaid = line.unpaid();
      Screening.Side overpaid = line.overpaid();
      if (format == FindingFormat.TABLE) {
        lines.add(
            name,
            unpaid.people(),
            unpaid.findings(),
            unpaid.yuan(),
            overpaid.people(),
            overpaid.findings(),
            overpaid.yuan());
      } else {
        lines.add(
            by,
            line.key(),
            name,
            unpaid.people(),
            unpaid.findings(),
            unpaid.yuan(),
            overpaid.people(),
            overpaid.findings(),
            overpaid.yuan());
      }
    }
  }
}
