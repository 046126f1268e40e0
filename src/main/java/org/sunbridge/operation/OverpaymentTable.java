package org.sunbridge.operation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sunbridge.domain.Yuan;

/** Overpayments at a terminal: what there is in a sentence, then a small table a grouping. */
final class OverpaymentTable {

  private static final int NAME = 24;
  private static final int NUMBER = 14;

  private final Words words;
  private final Writer out;

  OverpaymentTable(Words words, Writer out) {
    this.words = words;
    this.out = out;
  }

  void write(OverpaymentReport report, List<OverpaymentGrouping> groupings) throws IOException {
    OverpaymentSums total = report.total();
    Delay delay = report.delay();
    say(
        "overpayments.total",
        Map.of(
            "people", number(total.people()),
            "months", number(total.months()),
            "yuan", yuan(total.paid()),
            "outstanding", yuan(total.outstanding())));
    if (total.toPayBack().isPositive()) {
      say("overpayments.toPayBack", Map.of("yuan", yuan(total.toPayBack())));
    }
    if (delay.exits() > 0) {
      say(
          "overpayments.delay",
          Map.of(
              "people", number(delay.people()),
              "since", yuan(delay.paidSince()),
              "monthly", yuan(delay.monthly()),
              "toVerify", yuan(delay.toVerify())));
    }
    for (OverpaymentGrouping grouping : groupings) {
      table(grouping, grouping.of(report));
    }
  }

  private void table(OverpaymentGrouping grouping, Map<String, OverpaymentSums> sums)
      throws IOException {
    out.write('\n');
    line(
        words.sentence("overpayments.by." + grouping.name()),
        List.of("people", "months", "overpaid", "outstanding", "recovered", "givenUp").stream()
            .map(column -> words.sentence("overpayments.column." + column))
            .toList());
    for (Map.Entry<String, OverpaymentSums> group : sums.entrySet()) {
      OverpaymentSums sum = group.getValue();
      line(
          grouping.name(group.getKey(), words),
          List.of(
              number(sum.people()),
              number(sum.months()),
              yuan(sum.paid()),
              yuan(sum.outstanding()),
              yuan(sum.recovered()),
              yuan(sum.waived().plus(sum.uncollectable()))));
    }
  }

  private void line(String name, List<String> numbers) throws IOException {
    StringBuilder line = new StringBuilder(name).append(blanks(NAME - width(name)));
    for (String number : numbers) {
      line.append(blanks(NUMBER - width(number))).append(number);
    }
    out.write(line.append('\n').toString());
  }

  private void say(String key, Map<String, String> values) throws IOException {
    String sentence = words.sentence(key);
    for (Map.Entry<String, String> value : values.entrySet()) {
      sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
    }
    out.write(sentence + "\n");
  }

  private static String blanks(int count) {
    return " ".repeat(Math.max(1, count));
  }

  /** A terminal gives a Chinese character two places. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String yuan(Yuan yuan) {
    return String.format(Locale.ROOT, "%,d.%02d", yuan.fen() / 100, Math.abs(yuan.fen() % 100));
  }
}
