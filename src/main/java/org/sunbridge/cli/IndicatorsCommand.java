package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.Measures.Indicator;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.IndicatorCount;
import org.sunbridge.operation.MeasureFilter;
import org.sunbridge.operation.MeasureQuery;
import org.sunbridge.operation.Standing;
import org.sunbridge.operation.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
    name = "indicators",
    mixinStandardHelpOptions = true,
    description = {
      "指标：每项的分子、分母、除去的人数和口径来历；--by 按街镇或村居，--list 列出人员。",
      "Indicators with numerator, denominator and who is left out; --by street or village, --list for",
      "the people."
    })
final class IndicatorsCommand implements Callable<Integer> {

  /** How closely. */
  enum By {
    DISTRICT,
    STREET,
    VILLAGE
  }

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "哪一天，默认业务日期；入户采集率总是最近一轮。The day; the business date without it.")
  @Nullable LocalDate asOf;

  @Option(names = "--indicator", paramLabel = "I", description = "某一项指标。One of them alone.")
  @Nullable String indicator;

  @Option(
      names = "--by",
      defaultValue = "DISTRICT",
      description = "district 全区（默认），street 按街镇，village 按村居。")
  By by = By.DISTRICT;

  @Option(
      names = "--list",
      paramLabel = "WHO",
      description = "列出人员：COUNTED 计入分子的，LACKING 分母中未计入分子的，EXCLUDED 除去的；须写 --indicator。Its people.")
  @Nullable Standing list;

  @Option(names = "--format", defaultValue = "TABLE", description = "table, csv, json；默认 table。")
  FindingFormat format = FindingFormat.TABLE;

  @Mixin Language language = new Language();
  @Mixin Revealing revealing = new Revealing();

  @Override
  public Integer call() {
    revealing.check();

    if (list != null && (indicator == null || list == Standing.OUTSIDE)) {
      throw new ParameterException(
          language.spec.commandLine(),
          "--list 只能是 COUNTED、LACKING、EXCLUDED，并须写 --indicator。--list needs an --indicator.");
    }
    Locale locale = language.locale();
    try (Workplace workplace = Workplace.forQuestions()) {
      Words words = new Words(workplace.get(Definitions.class), locale);
      MeasureQuery measures = workplace.get(MeasureQuery.class);
      LocalDate day = asOf == null ? measures.now() : asOf;
      List<Indicator> wanted = wanted(measures);
      if (list != null && indicator != null) {
        CountedPeople.print(
            measures,
            new MeasureFilter(indicator, list, null),
            day,
            revealing.disclosure(workplace, "indicator " + indicator + " " + list),
            format,
            words);
      } else if (format == FindingFormat.TABLE) {
        table(measures, wanted, day, words);
      } else {
        lines(measures, wanted, day, words).print(format, System.out);
      }
      return 0;
    }
  }

  private List<Indicator> wanted(MeasureQuery measures) {
    if (indicator == null) {
      return measures.measures().indicators();
    }
    return List.of(
        measures
            .measures()
            .indicator(indicator)
            .orElseThrow(
                () ->
                    new Refused(
                        "没有指标 "
                            + indicator
                            + "；有 There are: "
                            + String.join(
                                ", ",
                                measures.measures().indicators().stream()
                                    .map(Indicator::name)
                                    .toList()))));
  }

  private List<IndicatorCount> counts(MeasureQuery measures, Indicator one, LocalDate day) {
    return switch (by) {
      case DISTRICT -> List.of(measures.count(one, day, AreaScope.WHOLE));
      case STREET -> measures.streets(one, day, AreaScope.WHOLE);
      case VILLAGE -> measures.villages(one, day, AreaScope.WHOLE);
    };
  }

  private void table(MeasureQuery measures, List<Indicator> wanted, LocalDate day, Words words) {
    System.out.println(words.code("indicator", "asOf").replace("{day}", day.toString()));
    for (Indicator one : wanted) {
      System.out.println();
      System.out.println(words.indicator(one) + "  [" + words.source(one.source()) + "]");
      Lines lines =
          new Lines(
              words.code("indicator", "division"),
              words.code("indicator", "rate"),
              words.code("indicator", "numerator"),
              words.code("indicator", "denominator"),
              words.code("indicator", "of"),
              words.code("indicator", "excluded"));
      for (IndicatorCount count : counts(measures, one, day)) {
        lines.add(
            count.division().isEmpty()
                ? words.code("indicator", "whole")
                : words.division(count.division()),
            count.denominator() == 0 ? "—" : count.rate() + "%",
            count.numerator(),
            count.denominator(),
            count.of(),
            excluded(one, count, words));
      }
      lines.print(FindingFormat.TABLE, System.out);
    }
  }

  private static String excluded(Indicator indicator, IndicatorCount count, Words words) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < count.excluded().size(); i++) {
      if (count.excluded().get(i) > 0) {
        parts.add(
            words.exclusion(indicator.excluded().get(i).title()) + " " + count.excluded().get(i));
      }
    }
    return String.join(words.gap(), parts);
  }

  private Lines lines(MeasureQuery measures, List<Indicator> wanted, LocalDate day, Words words) {
    Lines lines =
        new Lines(
            "as_of",
            "indicator",
            "number",
            "title",
            "division",
            "of",
            "excluded",
            "denominator",
            "numerator",
            "rate",
            "source");
    for (Indicator one : wanted) {
      for (IndicatorCount count : counts(measures, one, day)) {
        lines.add(
            day,
            one.name(),
            one.number().orElse(""),
            words.indicator(one),
            count.division(),
            count.of(),
            count.of() - count.denominator(),
            count.denominator(),
            count.numerator(),
            count.denominator() == 0 ? "" : count.rate(),
            one.source());
      }
    }
    return lines;
  }
}
