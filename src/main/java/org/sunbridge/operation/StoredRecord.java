package org.sunbridge.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Map;
import org.sunbridge.registry.PersonalCodec;

/** Opens what a source said, as it is stored. Thread-safe. */
final class StoredRecord {

  private static final ObjectReader FIELDS =
      new ObjectMapper().readerFor(new TypeReference<Map<String, String>>() {});

  private final PersonalCodec codec;

  StoredRecord(PersonalCodec codec) {
    this.codec = codec;
  }

  /** Canonical text by field. */
  Map<String, String> values(byte[] stored) {
    try {
      return FIELDS.readValue(codec.decode(stored));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored record cannot be read", e);
    }
  }

  /** One field; empty where the record does not have it. */
  String value(byte[] stored, String field) {
    return values(stored).getOrDefault(field, "");
  }
}
