package org.sunbridge.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.DryRun;
import org.sunbridge.operation.DryRunGroup;
import org.sunbridge.operation.DryRunQuery;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.run.Sync;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "held",
    mixinStandardHelpOptions = true,
    description = {
      "被暂停的运行为什么暂停；如果放行，会新开、关闭哪些发现，涉及多少人、多少钱。",
      "Why a run is held, and what releasing it would do: findings, people, yuan."
    })
final class HeldCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RUN", description = "运行编号。The run's number.")
  long run;

  @Option(names = "--again", description = "重新试算。Try anew: things may have changed.")
  boolean again;

  @Option(
      names = "--rows-only",
      description = {
        "重新试算：只采用文件写到的人，不由“没有写到”得出结论。",
        "Try anew what follows from whom the file names, and not from whom it lacks."
      })
  boolean rowsOnly;

  @Option(names = "--csv", description = "逐条列出，CSV，遮盖。Every finding as CSV, masked.")
  boolean csv;

  @Override
  public Integer call() {
    boolean tries = again || rowsOnly;
    try (Workplace workplace = tries ? Workplace.forWork() : Workplace.forQuestions()) {
      if (tries) {
        workplace.get(Sync.class).look(run, rowsOnly);
      }
      DryRunQuery query = workplace.get(DryRunQuery.class);
      DryRun tried =
          query
              .ofRun(run)
              .orElseThrow(
                  () ->
                      new Refused(
                          "运行 "
                              + run
                              + " 没有被暂停，或还没有试算（--again）。Run "
                              + run
                              + " is not held, or was not tried yet (--again)."));
      if (csv) {
        // Standard output stays open.
        query.write(
            run,
            Locale.SIMPLIFIED_CHINESE,
            new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
      } else {
        new RunSummary(workplace.get(RunQuery.class)).print(List.of(run), System.out);
        print(tried, query, System.out);
      }
      return 0;
    }
  }

  static String sentence(DryRun tried) {
    return String.format(
        Locale.ROOT,
        "如果放行 If released：新开 opens %d，关闭 closes %d，改变 changes %d，涉及 people %d，"
            + "拟停发每月 to end a month %s 元 yuan",
        tried.opens(),
        tried.closes(),
        tried.changes(),
        tried.people(),
        tried.yuanAMonth());
  }

  private void print(DryRun tried, DryRunQuery query, PrintStream out) {
    out.println(sentence(tried));
    query.kinds(run).forEach(group -> print(group.type() + " " + group.reason(), group, out));
    query.streets(run).forEach(group -> print(group.street(), group, out));
    if (tried.isForRowsOnly()) {
      out.println("只采用写到的人，不由“没有写到”得出结论 Nothing follows from whom it lacks: " + tried.silence());
    }
    if (tried.firstBy() != null) {
      out.println("已由一人放行，还须另一人 Released by one, another must too: " + tried.firstBy());
    }
    out.printf(Locale.ROOT, "代码 code %s，用时 took %d ms%n", tried.code(), tried.milliseconds());
    if (tried.outdated()) {
      out.println(
          "试算之后又得出过结论，放行的后果可能已变（--again 重新试算）。"
              + "Something was concluded since; the outcome may be another now (--again).");
    }
  }

  private static void print(String what, DryRunGroup group, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "  %s  %s  %d 项 findings，%d 人 people，%s 元 yuan%n",
        group.effect(),
        what,
        group.findings(),
        group.people(),
        group.yuan());
  }
}
