package org.sunbridge.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.FindingListing;
import org.sunbridge.operation.RunQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "findings",
    mixinStandardHelpOptions = true,
    description = {
      "列出尚未关闭的发现；号码和姓名默认遮盖。",
      "List the findings that are not CLOSED; numbers and names are masked."
    })
final class FindingsCommand implements Callable<Integer> {

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

  @Mixin Language language = new Language();
  @Mixin Revealing revealing = new Revealing();

  @Override
  public Integer call() {
    revealing.check();
    Locale locale = language.locale();
    try (Workplace workplace = Workplace.forQuestions()) {
      if (run != null && workplace.get(RunQuery.class).find(run).isEmpty()) {
        throw new Refused("没有运行 " + run + "。There is no run " + run + ".");
      }
      Disclosure disclosure = revealing.disclosure(workplace, "findings");
      // Flushed by the listing; standard output stays open.
      Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
      workplace
          .get(FindingListing.class)
          .write(
              new FindingFilter(run, job, type, state, null, null, AreaScope.WHOLE),
              format,
              disclosure,
              locale,
              out);
      return 0;
    }
  }
}
