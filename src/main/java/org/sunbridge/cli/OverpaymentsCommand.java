package org.sunbridge.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Audit;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.OverpaymentGrouping;
import org.sunbridge.operation.OverpaymentListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "overpayments",
    mixinStandardHelpOptions = true,
    description = {
      "应停未停的钱：多发多少，追回、免除、无法追回多少，还有多少未追回；拖一个月多花多少。",
      "What was paid too much: recovered, waived, uncollectable and outstanding; what delay costs.",
      "csv 不写 --by 时每人每月一行；csv without --by has a line a person and month."
    })
final class OverpaymentsCommand implements Callable<Integer> {

  @Option(names = "--by", paramLabel = "G", description = "${COMPLETION-CANDIDATES}")
  @Nullable OverpaymentGrouping by;

  @Option(names = "--format", defaultValue = "TABLE", description = "table, csv, json；默认 table。")
  FindingFormat format = FindingFormat.TABLE;

  @Mixin Language language = new Language();
  @Mixin Revealing revealing = new Revealing();

  @Override
  public Integer call() {
    revealing.check();
    Locale locale = language.locale();
    try (Workplace workplace = Workplace.forQuestions()) {
      Disclosure disclosure =
          revealing.disclosure(workplace, Audit.Action.EXPORT_OVERPAYMENTS, "overpayments");
      // Flushed by the listing; standard output stays open.
      Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
      OverpaymentListing listing = workplace.get(OverpaymentListing.class);
      if (format == FindingFormat.CSV && by == null) {
        listing.months(disclosure, out);
      } else {
        listing.sums(by, format, locale, out);
      }
      return 0;
    }
  }
}
