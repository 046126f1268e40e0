package org.sunbridge.cli;

import java.io.PrintStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.LedgerPart;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.LedgerBalance;
import org.sunbridge.operation.LedgerFilter;
import org.sunbridge.operation.LedgerPerson;
import org.sunbridge.operation.LedgerQuery;
import org.sunbridge.operation.LedgerSum;
import org.sunbridge.operation.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "核对某月发放台账：与应发、与上月台账之间的差额，一分不少地说明原因；加 --part 列出人员。",
      "Explains a month's ledger to the fen: against what was due, and against the ledger before;",
      "with --part, the people."
    })
final class ReconcileCommand implements Callable<Integer> {

  private static final int PAGE = 1000;

  @Option(
      names = "--month",
      paramLabel = "M",
      required = true,
      description = "台账月份，如 2026-10。The ledger's month.")
  YearMonth month = YearMonth.of(1970, 1);

  @Option(names = "--benefit", paramLabel = "B", description = "补贴，默认全部。One benefit alone.")
  @Nullable String benefit;

  @Option(
      names = "--account",
      defaultValue = "DUE",
      description = "列人员时：DUE 与应发比，BEFORE 与上月比。For --part.")
  LedgerAccount account = LedgerAccount.DUE;

  @Option(
      names = "--part",
      paramLabel = "P",
      description = "列出某一项的人员 Its people: ${COMPLETION-CANDIDATES}")
  @Nullable LedgerPart part;

  @Option(names = "--format", defaultValue = "TABLE", description = "table, csv, json；默认 table。")
  FindingFormat format = FindingFormat.TABLE;

  @Mixin Language language = new Language();
  @Mixin Revealing revealing = new Revealing();

  @Override
  public Integer call() {
    revealing.check();
    Locale locale = language.locale();
    if (part != null && benefit == null) {
      throw new ParameterException(
          language.spec.commandLine(), "--part 须与 --benefit 一起用。--part needs a --benefit.");
    }
    try (Workplace workplace = Workplace.forQuestions()) {
      LedgerQuery ledgers = workplace.get(LedgerQuery.class);
      List<String> months = ledgers.months();
      if (!months.contains(month.toString())) {
        throw new Refused(
            "没有 " + month + " 的完整台账；有台账的月份 Ledgers are there for: " + String.join(", ", months));
      }
      Words words = new Words(workplace.get(Definitions.class), locale);
      if (part != null && benefit != null) {
        LedgerFilter filter = new LedgerFilter(month.toString(), benefit, account, part, null);
        people(
            ledgers,
            filter,
            revealing.disclosure(workplace, "ledger " + month + " " + benefit + " " + part),
            words);
      } else {
        balances(ledgers, words);
      }
      return 0;
    }
  }

  private void balances(LedgerQuery ledgers, Words words) {
    List<LedgerBalance> due = wanted(ledgers.due(month.toString(), AreaScope.WHOLE));
    List<LedgerBalance> change = wanted(ledgers.change(month.toString(), AreaScope.WHOLE));
    if (format == FindingFormat.TABLE) {
      due.forEach(balance -> print(balance, words, System.out));
      change.forEach(balance -> print(balance, words, System.out));
      return;
    }
    Lines lines =
        new Lines(
            "month",
            "benefit",
            "account",
            "before",
            "part",
            "people",
            "paid",
            "other",
            "difference",
            "meaning");
    for (List<LedgerBalance> balances : List.of(due, change)) {
      for (LedgerBalance balance : balances) {
        for (LedgerSum sum : balance.parts()) {
          lines.add(
              balance.month(),
              balance.benefit(),
              balance.account(),
              balance.before(),
              sum.part(),
              sum.people(),
              sum.paid(),
              sum.other(),
              sum.difference(),
              words.code("ledger." + balance.account(), sum.part().name()));
        }
        lines.add(
            balance.month(),
            balance.benefit(),
            balance.account(),
            balance.before(),
            "TOTAL",
            "",
            balance.paid(),
            balance.other(),
            balance.difference(),
            words.code("ledger", "TOTAL"));
      }
    }
    lines.print(format, System.out);
  }

  private List<LedgerBalance> wanted(List<LedgerBalance> balances) {
    return balances.stream()
        .filter(balance -> benefit == null || benefit.equals(balance.benefit()))
        .toList();
  }

  private static void print(LedgerBalance balance, Words words, PrintStream out) {
    String account = "ledger." + balance.account();
    out.println();
    out.println(
        words
            .code(account, "title")
            .replace("{month}", balance.month())
            .replace("{before}", balance.before())
            .replace("{benefit}", words.benefit(balance.benefit())));
    Lines lines = new Lines("", words.code("ledger", "people"), words.code("ledger", "yuan"));
    lines.add(words.code("ledger", "paid"), "", balance.paid());
    lines.add(words.code(account, "other"), "", balance.other());
    lines.add(words.code("ledger", "TOTAL"), "", balance.difference());
    for (LedgerSum sum : balance.differing()) {
      lines.add("  " + words.code(account, sum.part().name()), sum.people(), sum.difference());
    }
    lines.print(FindingFormat.TABLE, out);
  }

  private void people(
      LedgerQuery ledgers, LedgerFilter filter, Disclosure disclosure, Words words) {
    Lines lines =
        new Lines("line", "person", "name", "division", "paid", "other", "difference", "finding");
    long last = 0;
    List<LedgerPerson> page;
    do {
      page = ledgers.after(filter, AreaScope.WHOLE, last, PAGE, disclosure);
      for (LedgerPerson one : page) {
        last = one.id();
        lines.add(
            one.id(),
            one.person() == null ? "" : one.person(),
            one.name().isEmpty() ? words.code("ledger", "UNREGISTERED") : one.name(),
            format == FindingFormat.TABLE ? words.division(one.division()) : one.division(),
            one.paid(),
            one.other(),
            one.difference(),
            one.finding() == null ? "" : one.finding());
      }
    } while (page.size() == PAGE);
    lines.print(format, System.out);
  }
}
