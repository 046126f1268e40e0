package org.sunbridge.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Audit;
import org.sunbridge.domain.FindingState;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.proof.AppealSheets;
import org.sunbridge.proof.Sheet;
import org.sunbridge.proof.SheetHtml;
import org.sunbridge.proof.SheetPdf;
import org.sunbridge.proof.Verdict;
import org.sunbridge.proof.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "appeal",
    mixinStandardHelpOptions = true,
    description = {
      "一条发现的申诉单（PDF 或 HTML，不遮盖）；--verify 用归档的原件重新得出结论并核对。",
      "A finding's appeal sheet (PDF or HTML, unmasked); --verify concludes it anew from the archived",
      "originals and compares."
    },
    footer = {"", "退出码 Exit codes: 0 一致 agrees, 5 不一致 differs."})
final class AppealCommand implements Callable<Integer> {

  /** As for a broken audit: what is stored is not what it should be. */
  private static final int DIFFERS = 5;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "FINDING", description = "发现的编号。Findings by number.")
  List<Long> ids = new ArrayList<>();

  @Option(names = "--all", description = "核对全部发现。Verify every finding.")
  boolean all;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "写成 .pdf 或 .html；须写 --reason。Write the sheet.")
  @Nullable Path out;

  @Option(names = "--verify", description = "用归档的原件核对。Hold it to the archive.")
  boolean verify;

  @Option(names = "--lang", defaultValue = "zh-CN", description = "zh-CN 或 en。")
  String language = "zh-CN";

  @Option(names = "--reason", paramLabel = "T", description = "出具的理由。Why it is made.")
  String reason = "";

  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "以谁的名义，默认系统用户。On whose behalf; the system's user without it.")
  @Nullable String account;

  @Override
  public Integer call() throws IOException {
    check();
    try (Workplace workplace = Workplace.forQuestions()) {
      boolean agrees = true;
      if (verify) {
        agrees = verified(workplace, all ? everyOne(workplace) : ids, System.out);
      }
      if (out != null) {
        write(workplace, ids.get(0), out);
      }
      return agrees ? 0 : DIFFERS;
    }
  }

  private void check() {
    if (!verify && out == null) {
      throw wrong("请写 --out 文件 或 --verify。Give --out FILE or --verify.");
    }
    if (ids.isEmpty() != all) {
      throw wrong("请写发现的编号，或 --all。Name findings, or --all.");
    }
    if (out != null) {
      if (ids.size() != 1) {
        throw wrong("--out 一次写一条发现。--out takes one finding.");
      }
      if (reason.isBlank()) {
        throw wrong("申诉单不遮盖：请用 --reason 写明理由。The sheet is unmasked: give a --reason.");
      }
      if (!isPdf(out) && !out.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
        throw wrong("--out 的文件名以 .pdf 或 .html 结尾。--out ends in .pdf or .html.");
      }
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private static boolean isPdf(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  private static List<Long> everyOne(Workplace workplace) {
    List<Long> every = new ArrayList<>();
    FindingQuery query = workplace.get(FindingQuery.class);
    FindingFilter open = FindingFilter.all(AreaScope.WHOLE);
    query.forEach(open, Disclosure.MASKED, finding -> every.add(finding.id()));
    query.forEach(
        open.inState(FindingState.CLOSED), Disclosure.MASKED, finding -> every.add(finding.id()));
    return every;
  }

  private static boolean verified(Workplace workplace, List<Long> ids, PrintStream out) {
    List<Verdict> differing = new ArrayList<>();
    long[] agreeing = new long[1];
    workplace
        .get(Verification.class)
        .of(
            ids,
            verdict -> {
              if (ids.size() <= 20 || !verdict.agrees()) {
                out.println(line(verdict));
              }
              if (verdict.agrees()) {
                agreeing[0]++;
              } else {
                differing.add(verdict);
              }
            },
            (file, of) -> workplace.progress("appeal", "读原件 reading originals", file));
    out.println("一致 agree %d，不一致 differ %d".formatted(agreeing[0], differing.size()));
    return differing.isEmpty();
  }

  /** Values are personal and are not printed; the sheet has them. */
  private static String line(Verdict verdict) {
    String differences =
        verdict.differences().stream()
            .map(d -> d.what().equals("archive") ? "archive " + d.rebuilt() : d.what())
            .distinct()
            .reduce((a, b) -> a + ", " + b)
            .map(d -> "  " + d)
            .orElse("");
    String missing = verdict.missing().isEmpty() ? "" : "  missing " + verdict.missing();
    return "%d  %s  %d files%s%s"
        .formatted(verdict.finding(), verdict.outcome(), verdict.filesRead(), differences, missing);
  }

  private void write(Workplace workplace, long finding, Path file) throws IOException {
    Sheet sheet =
        workplace
            .get(AppealSheets.class)
            .of(finding, AreaScope.WHOLE, Locale.forLanguageTag(language));
    String who =
        account == null
            ? System.getProperty("user.name", "")
            : Acting.account(workplace.get(Accounts.class), account).name();
    workplace.get(Audit.class).record(who, Audit.Action.APPEAL_SHEET, "finding " + finding, reason);
    if (isPdf(file)) {
      try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
        SheetPdf.write(sheet, Optional.ofNullable(System.getenv("SUNBRIDGE_FONT")), to);
      }
    } else {
      Files.writeString(file, SheetHtml.of(sheet), StandardCharsets.UTF_8);
    }
  }
}
