package org.sunbridge.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.AsOfRule;
import org.sunbridge.definition.JobDefinition.ScopeRule;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.mapping.UnreadableFile;

/** What a file claims: the scope it covers and the day it speaks of. */
final class Claims {

  /**
   * A ledger speaks for its whole month, a planned file for the next; a year mistyped is neither.
   */
  private static final int MOST_MONTHS_AHEAD = 6;

  private static final Pattern DIVISION = Pattern.compile("\\d{9}|\\d{12}");

  private final Definitions definitions;
  private final JobDefinition job;
  private final MappingDefinition mapping;
  private final List<String> fileNames;
  private final Path file;

  /**
   * @param shape what its sender says of its form
   * @param fileNames the file's own, then that of the archive it was in
   */
  Claims(
      Definitions definitions,
      JobDefinition job,
      SaidShape shape,
      List<String> fileNames,
      Path file) {
    this.definitions = definitions;
    this.job = job;
    this.mapping = shape.over(definitions.mappingOf(job));
    this.fileNames = fileNames;
    this.file = file;
  }

  /**
   * @param given by whoever sent it; comes first
   * @throws UnreadableFile when the job asks for a scope and none can be found
   */
  String scope(Optional<String> given) {
    if (given.isPresent()) {
      return code(given.get());
    }
    ScopeRule rule = job.scope();
    Optional<String> found =
        switch (rule.from()) {
          case DISTRICT -> Optional.of("");
          case FILE_NAME ->
              inName(rule.pattern(), "street").or(() -> inName(rule.pattern(), "scope"));
          case COLUMN -> Optional.of(only(column(rule.field().orElseThrow())));
        };
    return found
        .map(this::code)
        .orElseThrow(
            () ->
                new UnreadableFile(
                    "SCOPE_UNKNOWN",
                    "从文件名看不出本批次是哪个街镇的：请在文件名里写上街镇代码，或用 --scope 指定。The file's name does not tell"
                        + " which street it covers: name it with --scope."));
  }

  private static String only(Set<String> values) {
    if (values.size() > 1) {
      throw new UnreadableFile(
          "SCOPE_MIXED", "一个文件只能是一个街镇的，这个文件里有 " + values.size() + " 个：请分开报送，或用 --scope 指定。");
    }
    return values.isEmpty() ? "" : values.iterator().next();
  }

  /** People may name a street by its name. */
  private String code(String scope) {
    CodeList divisions = definitions.codes().get("divisions");
    if (divisions == null || scope.isEmpty()) {
      return scope;
    }
    return divisions.codeOf(scope).orElseGet(() -> unlisted(scope));
  }

  /**
   * Codes may be missing in the list, as of a district that keeps none, but must be the district's;
   * a name must be one of the list.
   */
  private String unlisted(String scope) {
    boolean isOfStreets =
        job.scope().pattern().filter(pattern -> pattern.contains("(?<street>")).isPresent();
    if (isOfStreets && !DIVISION.matcher(scope).matches()) {
      throw new UnreadableFile(
          "SCOPE_UNKNOWN",
          "没有名为“%1$s”的街镇：请改正文件名，或用 --scope 指定街镇的名称或代码。There is no street “%1$s”: name it or give its code."
              .formatted(scope));
    }
    if (isOfStreets && !definitions.district().contains(scope)) {
      throw new UnreadableFile(
          "SCOPE_UNKNOWN",
          "%1$s 不是本区（%2$s）的街镇代码：请改正文件名，或用 --scope 指定街镇。%1$s is no street of this district (%2$s): name one of its streets."
              .formatted(scope, definitions.district().code()));
    }
    return scope;
  }

  /**
   * @param given by whoever sent it; comes first
   * @param businessDate of the planned slot; the last resort
   */
  LocalDate asOf(Optional<LocalDate> given, LocalDate businessDate) {
    LocalDate asOf = given.orElseGet(() -> told(businessDate));
    if (asOf.isAfter(businessDate.plusMonths(MOST_MONTHS_AHEAD))) {
      throw new UnreadableFile(
          "AS_OF_IN_FUTURE",
          "数据日期 %1$s 比业务日期 %2$s 晚半年以上，可能写错了：请改正文件名或内容，或用 --as-of 指定。The day of the data, %1$s, is over half a year after the business date, %2$s: mend it."
              .formatted(asOf, businessDate));
    }
    return asOf;
  }

  private LocalDate told(LocalDate businessDate) {
    AsOfRule rule = job.asOf();
    return switch (rule.from()) {
      case BUSINESS_DATE -> businessDate;
      case FILE_NAME ->
          inName(rule.pattern(), "date")
              .map(Claims::date)
              .or(() -> inName(rule.pattern(), "month").map(Claims::lastDay))
              .orElse(businessDate);
      case COLUMN -> newest(column(rule.field().orElseThrow())).orElse(businessDate);
    };
  }

  private static Optional<LocalDate> newest(Set<String> values) {
    // ISO texts sort as the days they name.
    return values.stream()
        .max(String::compareTo)
        .map(v -> v.length() == 7 ? lastDay(v) : LocalDate.parse(v));
  }

  private static LocalDate date(String text) {
    String digits = text.replaceAll("\\D", "");
    try {
      return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      throw new UnreadableFile(
          "AS_OF_UNREADABLE", "文件名里的日期“" + text + "”不是一个日期：请改正文件名，或用 --as-of 指定。", e);
    }
  }

  private static LocalDate lastDay(String month) {
    String digits = month.replaceAll("\\D", "");
    try {
      return YearMonth.parse(digits, DateTimeFormatter.ofPattern("yyyyMM")).atEndOfMonth();
    } catch (DateTimeParseException e) {
      throw new UnreadableFile("AS_OF_UNREADABLE", "“" + month + "”不是一个月份：请改正，或用 --as-of 指定日期。", e);
    }
  }

  private Optional<String> inName(Optional<String> pattern, String group) {
    if (pattern.isEmpty() || !pattern.get().contains("(?<" + group + ">")) {
      return Optional.empty();
    }
    Pattern form = Pattern.compile(pattern.get());
    return fileNames.stream()
        .map(form::matcher)
        .filter(Matcher::matches)
        .flatMap(matcher -> nonBlank(matcher.group(group)).stream())
        .findFirst();
  }

  private static Optional<String> nonBlank(@Nullable String text) {
    return Optional.ofNullable(text).filter(t -> !t.isBlank());
  }

  /** Every value of a field in the file's good rows. */
  private Set<String> column(String field) {
    Set<String> values = new TreeSet<>();
    try (RowSource rows = Readers.of(mapping, definitions).open(file, "")) {
      rows.forEachRemaining(
          row -> {
            if (row instanceof SourceRecord record) {
              record.value(field).ifPresent(values::add);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }
}
