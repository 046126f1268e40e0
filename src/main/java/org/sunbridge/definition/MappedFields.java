package org.sunbridge.definition;

import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.YamlValue.Scalar;

/**
 * The fields that a job may speak of.
 *
 * @param mapping empty when the job's mapping is unknown, which has been reported
 */
record MappedFields(Problems problems, Optional<MappingDefinition> mapping) {

  boolean areKnown() {
    return mapping.isPresent();
  }

  boolean have(String name) {
    return mapping.filter(m -> m.fields().containsKey(name)).isPresent();
  }

  /**
   * Reports a name that no field has, or one whose field is of no type that will do.
   *
   * @param allowedTypes empty where every type will do
   */
  void check(Scalar name, List<FieldType> allowedTypes) {
    if (mapping.isEmpty()) {
      return;
    }
    MappingDefinition.FieldDefinition field = mapping.get().fields().get(name.text());
    if (field == null) {
      problems.unknown(
          name.place(),
          "field of mapping '" + mapping.get().name() + "':",
          name.text(),
          mapping.get().fields().keySet());
    } else if (!allowedTypes.isEmpty() && !allowedTypes.contains(field.type())) {
      problems.add(
          name.place(),
          "field '" + name.text() + "' is of type '" + field.type().yamlName() + "'",
          "needed: "
              + String.join(" or ", allowedTypes.stream().map(FieldType::yamlName).toList()));
    }
  }
}
