package org.sunbridge.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Intake;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.Words;
import org.sunbridge.proof.Sums;
import org.sunbridge.proof.TurnCsv;
import org.sunbridge.proof.WhatIf;
import org.sunbridge.review.Turn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description = {
      "试算：换一套定义、换一个业务日期或多一个文件，核查结果会有什么不同。什么也不写。",
      "What other definitions, another day or one more file would change. Writes nothing."
    })
final class WhatIfCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--definitions",
      paramLabel = "DIR",
      description = "含 jobs、mappings、schedules 的文件夹。A folder of definitions.")
  @Nullable Path folder;

  @Option(names = "--file", paramLabel = "F", description = "要试算的文件。A file to try.")
  @Nullable Path file;

  @Option(names = "--job", paramLabel = "J", description = "文件属于哪个作业。The file's job.")
  @Nullable String job;

  @Option(names = "--as-of", paramLabel = "DATE", description = "文件的数据日期。The file's as-of.")
  @Nullable LocalDate asOf;

  @Option(names = "--scope", paramLabel = "S", description = "文件的范围。The file's scope.")
  @Nullable String scope;

  @Option(
      names = "--business-date",
      paramLabel = "DATE",
      description = "业务日期，默认最近一次得出结论的。Default: the last that was concluded.")
  @Nullable LocalDate businessDate;

  @Option(names = "--out", paramLabel = "CSV", description = "把逐条差别写成 CSV。Write every difference.")
  @Nullable Path out;

  @Option(names = "--format", defaultValue = "TABLE", description = "table, csv, json；默认 table。")
  FindingFormat format = FindingFormat.TABLE;

  @Mixin Language language = new Language();
  @Mixin Revealing revealing = new Revealing();

  @Override
  public Integer call() throws IOException {
    revealing.check();
    if ((file == null) != (job == null)) {
      throw new ParameterException(
          spec.commandLine(), "--file 和 --job 要一起写。--file and --job go together.");
    }
    if (file != null && folder != null) {
      throw new ParameterException(
          spec.commandLine(), "--definitions 和 --file 只能写一个。Either --definitions or --file.");
    }
    try (Workplace workplace = Workplace.forQuestions()) {
      Disclosure disclosure = revealing.disclosure(workplace, "what-if");
      Sums sums;
      if (out == null) {
        sums = tried(workplace, turn -> {});
      } else {
        try (Writer to = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
          sums = tried(workplace, new TurnCsv(to, disclosure));
        }
      }
      print(sums, new Words(workplace.get(Definitions.class), language.locale()), System.out);
      return 0;
    }
  }

  private Sums tried(Workplace workplace, Consumer<Turn> turns) {
    WhatIf whatIf = workplace.get(WhatIf.class);
    LocalDate day = businessDate == null ? whatIf.businessDate() : businessDate;
    LongConsumer progress = people -> workplace.progress("what-if", "conclude", people);
    Definitions current = workplace.get(Definitions.class);
    if (file != null && job != null) {
      Intake.Statement said =
          new Intake.Statement(Optional.ofNullable(asOf), Optional.ofNullable(scope), day);
      return whatIf.delivery(current.job(job), file, said, turns, progress);
    }
    Definitions other =
        folder == null ? current : new DefinitionLoader().load(folder).definitions();
    return whatIf.definitions(other, day, turns, progress);
  }

  private void print(Sums sums, Words words, PrintStream stream) {
    sums.file()
        .ifPresent(
            read ->
                stream.println(
                    "行 rows %d，退回 rejected %d，范围 scope %s，数据日期 as of %s"
                        .formatted(read.rows(), read.rejects(), read.scope(), read.asOf())));
    Lines lines =
        new Lines("type", "reason", "opened", "closed", "changed", "people", "more", "less");
    for (Sums.Line line : sums.lines()) {
      lines.add(
          line.type(),
          line.reason(),
          line.opened(),
          line.closed(),
          line.changed(),
          line.people(),
          line.more(),
          line.less());
    }
    lines.print(format, stream);
    Lines months = new Lines("month", "type", "benefit", "people", "more", "less");
    for (Sums.Month m : sums.months()) {
      months.add(m.month(), m.type(), words.benefit(m.benefit()), m.people(), m.more(), m.less());
    }
    if (format == FindingFormat.TABLE) {
      months.print(format, stream);
      stream.println("涉及 people concerned: " + sums.people());
    }
  }
}
