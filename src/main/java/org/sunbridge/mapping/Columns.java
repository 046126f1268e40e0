package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.mapping.Reject.Problem;

/** The mapping's fields beside the columns of one file. */
final class Columns {

  private final MappingDefinition mapping;
  private final Header header;
  private final List<FieldDefinition> fields;
  private final List<Cleaner> cleaners = new ArrayList<>();

  Columns(MappingDefinition mapping, List<Cleaner> cleaners, Header header) {
    this.mapping = mapping;
    this.header = header;
    this.fields = List.copyOf(mapping.fields().values());
    this.cleaners.addAll(cleaners);
  }

  /** One cleaner for each field of the mapping, in its order. */
  static List<Cleaner> cleaners(MappingDefinition mapping, Map<String, CodeList> codes) {
    return mapping.fields().values().stream().map(field -> Cleaners.of(field, codes)).toList();
  }

  String record() {
    return mapping.record();
  }

  int count() {
    return fields.size();
  }

  /** Cells a row must have. */
  int width() {
    return header.columns().size();
  }

  FieldDefinition field(int i) {
    return fields.get(i);
  }

  Cleaner cleaner(int i) {
    return cleaners.get(i);
  }

  /** The index of a field, or -1 when the mapping has none of that name. */
  int indexOf(String field) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    return -1;
  }

  /** What was sent for a field; empty when the file has no such column. */
  String text(RawRow row, int i) {
    int column = header.columnOf()[i];
    return column < 0 ? "" : row.cell(column);
  }

  boolean isNumber(RawRow row, int i) {
    int column = header.columnOf()[i];
    return column >= 0 && row.isNumber(column);
  }

  /** The sender's name of a field's column, or the mapping's where the file has none. */
  String columnName(int i) {
    int column = header.columnOf()[i];
    FieldDefinition field = fields.get(i);
    if (column >= 0) {
      return header.columns().get(column);
    }
    return field.columns().isEmpty() ? field.name() : field.columns().get(0);
  }

  Problem problem(RawRow row, int i, ProblemCode code, Object... details) {
    Object[] words = new Object[details.length + 2];
    words[0] = columnName(i);
    words[1] = MaskedCell.of(fields.get(i), text(row, i));
    System.arraycopy(details, 0, words, 2, details.length);
    return new Problem(
        columnName(i), words[1].toString(), code.name(), Sentences.CHINESE.of(code, words));
  }

  /** Where the declared sum of money stands: the column, by number, and the field it is of. */
  Map<Integer, String> moneyColumns() {
    Map<Integer, String> money = new TreeMap<>();
    for (int i = 0; i < fields.size(); i++) {
      int column = header.columnOf()[i];
      if (fields.get(i).type() == FieldType.MONEY && column >= 0) {
        money.put(column, fields.get(i).name());
      }
    }
    return money;
  }

  /** The money field of a sum that is declared in words; empty where several may be meant. */
  Optional<String> summedField() {
    return mapping
        .totals()
        .sum()
        .or(
            () ->
                moneyColumns().size() == 1
                    ? moneyColumns().values().stream().findFirst()
                    : Optional.empty());
  }

  /** Whether a field is read from the header's last column, where a cut-off row ends. */
  boolean isLast(String column) {
    return !header.columns().isEmpty()
        && header.columns().get(header.columns().size() - 1).equals(column);
  }
}
