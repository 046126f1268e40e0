package org.sunbridge.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;

/**
 * The row of a file that names its columns.
 *
 * @param line 0 when the file has none; the lower one of two
 * @param columns up to the last that has a name
 * @param columnOf by field in the mapping's order, the column's index, or -1
 */
record Header(long line, List<String> columns, int[] columnOf) {

  /** Takes any row for a header; how well it fits, {@link #found} says. */
  static Header of(RawRow row, MappingDefinition mapping) {
    List<String> columns = new ArrayList<>();
    int width = 0;
    for (String cell : row.cells()) {
      columns.add(Characters.strip(cell));
      width = Characters.isBlank(cell) ? width : columns.size();
    }
    columns = List.copyOf(columns.subList(0, width));
    ColumnNames names = new ColumnNames(columns);
    int[] columnOf =
        mapping.fields().values().stream().mapToInt(field -> names.indexOf(field)).toArray();
    return new Header(row.line(), columns, columnOf);
  }

  /** The columns by number, of a file without a header. */
  static Header byPosition(int width, MappingDefinition mapping) {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      columns.add(String.valueOf(i));
    }
    int[] columnOf =
        mapping.fields().values().stream()
            .mapToInt(field -> field.position().filter(p -> p <= width).orElse(0) - 1)
            .toArray();
    return new Header(0, columns, columnOf);
  }

  /** Reads past the header. */
  void pass(RawRows rows) throws IOException {
    if (line == 0) {
      return;
    }
    RawRow row = rows.next();
    while (row != null && row.line() < line) {
      row = rows.next();
    }
  }

  /** How many of the mapping's fields have a column here. */
  int found() {
    int found = 0;
    for (int column : columnOf) {
      found += column >= 0 ? 1 : 0;
    }
    return found;
  }

  /**
   * @throws UnreadableFile when a required field has no column or a field has two
   */
  void check(MappingDefinition mapping) {
    RawRows.checkColumns(columns.size());
    UnreadableFile problem = problem(mapping);
    if (problem != null) {
      throw problem;
    }
  }

  /** Why the mapping cannot read the table below, or null. */
  @Nullable UnreadableFile problem(MappingDefinition mapping) {
    List<String> missing = new ArrayList<>();
    int i = 0;
    for (FieldDefinition field : mapping.fields().values()) {
      if (field.required() && columnOf[i] < 0) {
        missing.add(ColumnNames.words(field));
      }
      if (columnOf[i] >= 0 && times(columns.get(columnOf[i])) > 1) {
        String column = columns.get(columnOf[i]);
        return FileProblem.DUPLICATE_COLUMN.error(
            column, String.valueOf(line), String.valueOf(times(column)));
      }
      i++;
    }
    return missing.isEmpty()
        ? null
        : FileProblem.MISSING_COLUMNS.error(
            String.join("，", missing), String.valueOf(line), ColumnNames.listed(columns));
  }

  private long times(String column) {
    String key = ColumnNames.key(column);
    return columns.stream().filter(c -> ColumnNames.key(c).equals(key)).count();
  }

  Map<String, String> fieldColumns(MappingDefinition mapping) {
    Map<String, String> byField = new LinkedHashMap<>();
    int i = 0;
    for (String field : mapping.fields().keySet()) {
      if (columnOf[i] >= 0) {
        byField.put(field, columns.get(columnOf[i]));
      }
      i++;
    }
    return byField;
  }
}
