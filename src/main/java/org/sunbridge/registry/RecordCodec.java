package org.sunbridge.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** A record's fields as they are stored: JSON, through the personal codec. */
public final class RecordCodec {

  private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();
  private final PersonalCodec codec;

  public RecordCodec(PersonalCodec codec) {
    this.codec = codec;
  }

  public byte[] encode(Map<String, String> values) {
    try {
      return codec.encode(json.writeValueAsString(new TreeMap<>(values)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts is always JSON", e);
    }
  }

  /**
   * @throws IllegalStateException when the stored bytes are no record
   */
  public Map<String, String> decode(byte[] stored) {
    try {
      return json.readValue(codec.decode(stored), FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored record cannot be read", e);
    }
  }
}
