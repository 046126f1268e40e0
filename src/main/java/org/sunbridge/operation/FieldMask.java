package org.sunbridge.operation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.domain.Masked;

/** Masks the values of a source's records by what its mapping says of each field. */
final class FieldMask {

  private final Definitions definitions;
  private final Disclosure disclosure;

  FieldMask(Definitions definitions, Disclosure disclosure) {
    this.definitions = definitions;
    this.disclosure = disclosure;
  }

  String value(String job, String field, String value) {
    return disclosure == Disclosure.REVEALED || value.isEmpty()
        ? value
        : masked(type(job, field), field, value);
  }

  Map<String, String> values(String job, Map<String, String> values) {
    Map<String, String> masked = new TreeMap<>();
    values.forEach((field, value) -> masked.put(field, value(job, field, value)));
    return masked;
  }

  /** Of a field that the mapping no longer has nobody knows how personal it is. */
  private FieldType type(String job, String field) {
    return Optional.ofNullable(definitions.jobs().get(job))
        .map(defined -> definitions.mappings().get(defined.mapping()))
        .map(mapping -> mapping.fields().get(field))
        .map(FieldDefinition::type)
        .orElse(FieldType.CITIZEN_ID);
  }

  private static String masked(FieldType type, String field, String value) {
    return switch (type) {
      case CITIZEN_ID, CERTIFICATE_NUMBER -> Masked.citizenId(value);
      case PERSON_NAME -> Masked.name(value);
      case PHONE -> Masked.phone(value);
      case TEXT -> field.equals("address") ? Masked.address(value) : Masked.name(value);
      case DATE -> field.equals("birthDate") ? value.substring(0, 4) : value;
      case MONTH, DIVISION, CODE, MONEY, YES_NO, NUMBER -> value;
    };
  }

  /** A field of the register, which no mapping defines. */
  String ofRegister(String field, String value) {
    return disclosure == Disclosure.REVEALED ? value : Masked.field(field, value);
  }
}
