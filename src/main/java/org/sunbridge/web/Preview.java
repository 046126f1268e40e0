package org.sunbridge.web;

import java.util.List;
import java.util.Map;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.intake.Glance;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.MaskedCell;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.operation.Words;

/**
 * The rows of a file as they would be understood, masked, in a table.
 *
 * @param columns the sender's columns that are read, in the mapping's order
 * @param unread the sender's columns that nobody asks for
 */
record Preview(List<String> columns, List<String> unread, List<Line> lines) {

  /**
   * One row.
   *
   * @param cells canonical values, masked; empty where there is none
   * @param notes what was repaired in it
   */
  record Line(long line, List<String> cells, List<SourceRecord.Note> notes) {}

  static Preview of(Glance glance, MappingDefinition mapping, Words words) {
    Map<String, String> read = glance.report().map(FileReport::fieldColumns).orElse(Map.of());
    List<FieldDefinition> fields =
        mapping.fields().values().stream().filter(field -> read.containsKey(field.name())).toList();
    return new Preview(
        fields.stream().map(field -> String.valueOf(read.get(field.name()))).toList(),
        glance.report().map(FileReport::columns).orElse(List.of()).stream()
            .filter(column -> !column.isBlank() && !read.containsValue(column))
            .toList(),
        glance.records().stream().map(record -> line(record, fields, words)).toList());
  }

  private static Line line(SourceRecord record, List<FieldDefinition> fields, Words words) {
    return new Line(
        record.line(),
        fields.stream()
            .map(field -> record.value(field.name()).map(v -> shown(field, v, words)).orElse(""))
            .toList(),
        record.notes());
  }

  private static String shown(FieldDefinition field, String value, Words words) {
    return switch (field.type()) {
      case CODE, DIVISION -> words.coded(field, value);
      default -> MaskedCell.of(field, value);
    };
  }
}
