package org.sunbridge.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a partner's columns become fields, as {@code mappings/NAME.yaml} declares it.
 *
 * @param record the kind of record the rows become
 * @param fields by field name, in the order of the file
 * @param totals what the files declare of themselves
 */
public record MappingDefinition(
    String name,
    String title,
    String record,
    FileShape file,
    Map<String, FieldDefinition> fields,
    List<CheckDefinition> checks,
    Totals totals) {

  public MappingDefinition {
    fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
    checks = List.copyOf(checks);
  }

  public MappingDefinition(
      String name,
      String title,
      String record,
      FileShape file,
      Map<String, FieldDefinition> fields,
      List<CheckDefinition> checks) {
    this(name, title, record, file, fields, checks, Totals.FOUND);
  }

  /** The same mapping for files that look otherwise. */
  public MappingDefinition withFile(FileShape other) {
    return new MappingDefinition(name, title, record, other, fields, checks, totals);
  }

  /**
   * @param formats accepted formats: {@code csv}, {@code xlsx}, {@code xls}
   * @param charset a charset's name, or {@code auto}
   * @param header the header's line, counted from 1; 0 when there is none; empty to find it
   * @param sheet name of the sheet, or empty for the one that fits best
   * @param text how a delimited text parts its cells, where that is not to be found
   * @param table which of several tables below each other, from 1; empty for the first that fits
   */
  public record FileShape(
      List<String> formats,
      String charset,
      Optional<Integer> header,
      Optional<String> sheet,
      TextShape text,
      Optional<Integer> table) {

    /** Header: there is none. */
    public static final int NO_HEADER = 0;

    /** Everything is found. */
    public static final FileShape FOUND =
        new FileShape(List.of(), "auto", Optional.empty(), Optional.empty());

    public FileShape {
      formats = List.copyOf(formats);
    }

    public FileShape(
        List<String> formats, String charset, Optional<Integer> header, Optional<String> sheet) {
      this(formats, charset, header, sheet, TextShape.FOUND, Optional.empty());
    }
  }

  /**
   * What is declared of a delimited text; what is not is found.
   *
   * @param delimiter one or more characters, or {@code none}, {@code tab}, {@code space}
   * @param quote a character, or {@code none}
   * @param escape a character, or {@code none} where quotation marks are doubled
   */
  public record TextShape(
      Optional<String> delimiter, Optional<String> quote, Optional<String> escape) {
    public static final TextShape FOUND =
        new TextShape(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The row in which a file says how many rows and how much money it holds, as 合计 120 人.
   *
   * @param required whether a file without it has not arrived completely
   * @param sum the money field whose sum is declared; empty for the mapping's only one
   */
  public record Totals(boolean required, Optional<String> sum) {

    /** Heeded where a file has one. */
    public static final Totals FOUND = new Totals(false, Optional.empty());
  }

  /**
   * One field of a record.
   *
   * @param columns names under which partners send it, compared after cleaning; the first present
   *     counts
   * @param required whether a row without it is turned back
   * @param codes the code list a {@link FieldType#CODE} field is read with
   * @param position the column, counted from 1, of files without a header
   */
  public record FieldDefinition(
      String name,
      List<String> columns,
      FieldType type,
      boolean required,
      Optional<String> codes,
      Optional<Integer> position) {
    public FieldDefinition {
      columns = List.copyOf(columns);
    }

    public FieldDefinition(
        String name,
        List<String> columns,
        FieldType type,
        boolean required,
        Optional<String> codes) {
      this(name, columns, type, required, codes, Optional.empty());
    }
  }

  /**
   * A rule that a record must pass.
   *
   * @param when CEL over {@code record} (fields by name) and {@code asOf} (ISO date); true means
   *     the rule is broken
   */
  public record CheckDefinition(String when, String message, Level level) {
    public enum Level {
      REJECT,
      WARN
    }
  }
}
