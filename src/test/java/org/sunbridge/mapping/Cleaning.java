package org.sunbridge.mapping;

import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.mapping.SourceRecord.Note;

/**
 * What became of one cell: its canonical value, or {@code !PROBLEM}.
 *
 * @param notes codes of what was repaired
 */
record Cleaning(String outcome, List<String> notes) {

  static Cleaning of(FieldType type, String text) {
    return of(type, text, false);
  }

  static Cleaning of(FieldType type, String text, boolean number) {
    return of("field", type, text, number);
  }

  static Cleaning of(String name, FieldType type, String text, boolean number) {
    Optional<String> codes = type == FieldType.CODE ? Optional.of("category") : Optional.empty();
    FieldDefinition field = new FieldDefinition(name, List.of("列"), type, false, codes);
    Cell cell = new Cell(false);
    cell.begin(name, text, number);
    String value = Cleaners.of(field, ExampleMappings.CODES).clean(cell);
    List<String> notes = cell.notes().stream().map(Note::code).toList();
    return new Cleaning(value == null ? "!" + cell.problem() : value, notes);
  }
}
