package org.sunbridge.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.domain.Yuan;
import org.sunbridge.mapping.SourceRecord;

/** Adds up the money in a file, field by field. Not thread-safe. */
final class Sums {

  private final List<String> fields;
  private final Map<String, Long> fen = new HashMap<>();

  Sums(MappingDefinition mapping) {
    this.fields =
        mapping.fields().values().stream()
            .filter(field -> field.type() == FieldType.MONEY)
            .map(FieldDefinition::name)
            .toList();
  }

  /** The fields that are added up. */
  List<String> fields() {
    return fields;
  }

  void add(SourceRecord record) {
    add(of(record));
  }

  /**
   * @param amounts by field, in the order of {@link #fields}; 0 where a row has none
   */
  void add(long[] amounts) {
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] != 0) {
        fen.merge(fields.get(i), amounts[i], Math::addExact);
      }
    }
  }

  /** A record's amounts, by field. */
  long[] of(SourceRecord record) {
    long[] amounts = new long[fields.size()];
    for (int i = 0; i < amounts.length; i++) {
      String amount = record.values().get(fields.get(i));
      amounts[i] = amount == null ? 0 : Yuan.of(amount).fen();
    }
    return amounts;
  }

  Map<String, Long> fen() {
    return fen;
  }
}
