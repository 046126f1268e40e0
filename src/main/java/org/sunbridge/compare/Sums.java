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

  void add(SourceRecord record) {
    for (String field : fields) {
      String amount = record.values().get(field);
      if (amount != null) {
        fen.merge(field, Yuan.of(amount).fen(), Math::addExact);
      }
    }
  }

  Map<String, Long> fen() {
    return fen;
  }
}
