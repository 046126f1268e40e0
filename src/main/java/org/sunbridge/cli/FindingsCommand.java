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
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Audit;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.FindingListing;
import org.sunbridge.operation.RunQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "findings",
    mixinStandardHelpOptions = true,
    description = {
      "列出尚未关闭的发现；号码和姓名默认遮盖。",
      "List the findings that are not CLOSED; numbers and names are masked."
    })
final class FindingsCommand implements Callable<Integer> {

  private static final Set<String> LANGUAGES = Set.of("zh", "en");

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--run", paramLabel = "R", description = "某次运行新发现的。Opened by a run.")
  @Nullable Long run;

  @Option(names = "--job", paramLabel = "J", description = "某个作业的。Of a job.")
  @Nullable String job;

  @Option(names = "--type", paramLabel = "T", description = "${COMPLETION-CANDIDATES}")
  @Nullable FindingType type;

  @Option(names = "--state", paramLabel = "S", description = "${COMPLETION-CANDIDATES}")
  @Nullable FindingState state;

  @Option(names = "--format", defaultValue = "TABLE", description = "table, csv, json；默认 table。")
  FindingFormat format = FindingFormat.TABLE;

  @Option(names = "--lang", defaultValue = "zh-CN", description = "说明的语言 zh-CN 或 en。")
  String language = "zh-CN";

  @Option(
      names = "--reveal",
      description = "不遮盖：算一次导出，须写 --reason，并记入审计。Unmasked: an export, recorded.")
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
      if (run != null && workplace.get(RunQuery.class).find(run).isEmpty()) {
        throw new Refused("没有运行 " + run + "。There is no run " + run + ".");
      }
      if (reveal) {
        workplace
            .get(Audit.class)
            .record(
                Acting.exporting(workplace.get(Accounts.class), account),
                Audit.Action.EXPORT_FINDINGS,
                "findings",
                reason);
      }
      // Flushed by the listing; standard output stays open.
      Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
      workplace
          .get(FindingListing.class)
          .write(
              new FindingFilter(run, job, type, state, null, null, AreaScope.WHOLE),
              format,
              reveal ? Disclosure.REVEALED : Disclosure.MASKED,
              locale,
              out);
      return 0;
    }
  }
}
