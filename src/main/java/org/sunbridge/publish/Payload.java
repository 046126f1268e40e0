package org.sunbridge.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** The mapped fields of a result as text: equal contents have equal texts. */
final class Payload {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

  private Payload() {}

  static String of(Map<String, String> fields) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts cannot be written as JSON", e);
    }
  }

  static Map<String, String> fields(String payload) {
    try {
      return JSON.readValue(payload, FIELDS);
    } catch (JsonProcessingException e) {
      // Without its cause: the parser's own message quotes the text, which is personal.
      throw new IllegalStateException("a payload of the outbox is not a JSON object of texts");
    }
  }
}
