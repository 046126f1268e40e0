package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.Measures.NamedCheck;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.MeasureFilter;
import org.sunbridge.operation.MeasureQuery;
import org.sunbridge.operation.Standing;
import org.sunbridge.operation.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "checks",
    mixinStandardHelpOptions = true,
    description = {
      "各项检查各列出多少人（公开的七项和本区自定的）；--check 列出人员。",
      "How many people each named check lists, the seven published ones among them; --check lists",
      "the people."
    })
final class ChecksCommand implements Callable<Integer> {

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "哪一天，默认业务日期。The day; the business date without it.")
  @Nullable LocalDate asOf;

  @Option(names = "--check", paramLabel = "C", description = "列出某项检查的人员。The people of one check.")
  @Nullable String check;

  @Option(names = "--format", defaultValue = "TABLE", description = "table, csv, json；默认 table。")
  FindingFormat format = FindingFormat.TABLE;

  @Mixin Language language = new Language();
  @Mixin Revealing revealing = new Revealing();

  @Override
  public Integer call() {
    revealing.check();
    Locale locale = language.locale();
    try (Workplace workplace = Workplace.forQuestions()) {
      Words words = new Words(workplace.get(Definitions.class), locale);
      MeasureQuery measures = workplace.get(MeasureQuery.class);
      LocalDate day = asOf == null ? measures.now() : asOf;
      if (check == null) {
        all(measures, day, words);
        return 0;
      }
      refuseUnknown(measures, check);
      CountedPeople.print(
          measures,
          new MeasureFilter(check, Standing.COUNTED, null),
          day,
          revealing.disclosure(workplace, "check " + check),
          format,
          words);
      return 0;
    }
  }

  private static void refuseUnknown(MeasureQuery measures, String check) {
    List<String> names = measures.measures().checks().stream().map(NamedCheck::name).toList();
    if (!names.contains(check)) {
      throw new Refused("没有检查 " + check + "；有 There are: " + String.join(", ", names));
    }
  }

  private void all(MeasureQuery measures, LocalDate day, Words words) {
    Lines lines =
        format == FindingFormat.TABLE
            ? new Lines("check", "title", "people", "source")
            : new Lines("check", "title", "people", "source", "as_of", "basis");
    for (NamedCheck one : measures.measures().checks()) {
      long people = measures.listed(one.name(), day, AreaScope.WHOLE);
      if (format == FindingFormat.TABLE) {
        lines.add(one.name(), words.check(one), people, words.source(one.source()));
      } else {
        lines.add(one.name(), words.check(one), people, one.source(), day, one.basis());
      }
    }
    lines.print(format, System.out);
  }
}
