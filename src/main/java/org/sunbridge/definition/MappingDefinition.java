package org.sunbridge.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a partner's columns become fields, as {@code mappings/NAME.yaml} declares it.
 *
 * @param record the kind of record the rows become
 * @param fields by field name, in the order of the file
 */
public record MappingDefinition(
    String name,
    String title,
    String record,
    FileShape file,
    Map<String, FieldDefinition> fields,
    List<CheckDefinition> checks) {

  public MappingDefinition {
    fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
    checks = List.copyOf(checks);
  }

  /**
   * @param formats accepted formats: {@code csv}, {@code xlsx}
   * @param charset a charset's name, or {@code auto}
   * @param header the header's line, counted from 1, or empty to find it
   * @param sheet name of the sheet, or empty for the first that has the header
   */
  public record FileShape(
      List<String> formats, String charset, Optional<Integer> header, Optional<String> sheet) {
    public FileShape {
      formats = List.copyOf(formats);
    }
  }

  /**
   * One field of a record.
   *
   * @param columns names under which partners send it, compared after cleaning; the first present
   *     counts
   * @param required whether a row without it is turned back
   * @param codes the code list a {@link FieldType#CODE} field is read with
   */
  public record FieldDefinition(
      String name, List<String> columns, FieldType type, boolean required, Optional<String> codes) {
    public FieldDefinition {
      columns = List.copyOf(columns);
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
