package org.sunbridge.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.OverpaymentGrouping;
import org.sunbridge.operation.OverpaymentListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "overpayments",
    mixinStandardHelpOptions = true,
    description = {
      "应停未停的钱：多发多少，追回、免除、无法追回多少，还有多少未追回；拖一个月多花多少。",
      "What was paid too much: recovered, waived, uncollectable and outstanding; what delay costs.",
      "csv 不写 --by 时每人每月一行；csv without --by has a line a person and month."
    })
final class OverpaymentsCommand implements Callable<Integer> {

  private static final Set<String> LANGUAGES = Set.of("zh", "en");

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--by", paramLabel = "G", description = "${COMPLETION-CANDIDATES}")
  @Nullable OverpaymentGrouping by;

  @Option(names = "--format", defaultValue = "TABLE", description = "table, csv, json；默认 table。")
  FindingFormat format = FindingFormat.TABLE;

  @Option(names = "--lang", defaultValue = "zh-CN", description = "表格的语言 zh-CN 或 en。")
  String language = "zh-CN";

  @Option(
      names = "--reveal",
      description = "csv 不遮盖：算一次导出，须写 --reason，并记入审计。Unmasked: an export, recorded.")
  boolean reveal;

  @Option(names = "--reason", paramLabel = "T", description = "导出的理由。Why it is exported.")
  String reason = "";

  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "以谁的名义，默认系统用户。On whose behalf; the system's user without it.")
  @Nullable String account;

  @Override
  public Integer call() {
    if (reveal && reason.isBlank()) {
      throw new ParameterException(
          spec.commandLine(),
          "--reveal 是一次导出，请用 --reason 写明理由。--reveal is an export: give a --reason.");
    }
    Locale locale = Locale.forLanguageTag(language);
    if (!LANGUAGES.contains(locale.getLanguage())) {
      throw new ParameterException(
          spec.commandLine(), "--lang 只能是 zh-CN 或 en，不是 " + language + "。It is zh-CN or en.");
    }
    try (Workplace workplace = Workplace.forQuestions()) {
      if (reveal) {
        workplace
            .get(Audit.class)
            .record(
                who(workplace.get(Accounts.class)),
                Audit.Action.EXPORT_OVERPAYMENTS,
                "overpayments",
                reason);
      }
      // Flushed by the listing; standard output stays open.
      Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
      OverpaymentListing listing = workplace.get(OverpaymentListing.class);
      if (format == FindingFormat.CSV && by == null) {
        listing.months(reveal ? Disclosure.REVEALED : Disclosure.MASKED, out);
      } else {
        listing.sums(by, format, locale, out);
      }
      return 0;
    }
  }

  private String who(Accounts accounts) {
    return account == null
        ? System.getProperty("user.name", "")
        : Acting.account(accounts, account).name();
  }
}
