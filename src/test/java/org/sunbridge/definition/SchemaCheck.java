package org.sunbridge.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Validates against those keywords of JSON Schema that our schemas use. */
final class SchemaCheck {

  private SchemaCheck() {}

  /** What does not fit, as paths with the keyword that failed. */
  static List<String> misfits(JsonNode schema, Object value, String path) {
    List<String> misfits = new ArrayList<>();
    if (schema.has("anyOf")) {
      boolean fits = false;
      for (JsonNode option : schema.get("anyOf")) {
        fits |= misfits(option, value, path).isEmpty();
      }
      return fits ? misfits : List.of(path + " anyOf");
    }
    if (schema.has("enum") && !contains(schema.get("enum"), String.valueOf(value))) {
      misfits.add(path + " enum");
    }
    if (schema.has("type") && !contains(schema.get("type"), typeOf(value))) {
      misfits.add(path + " type");
      return misfits;
    }
    if (schema.has("pattern") && value instanceof String text) {
      if (!Pattern.compile(schema.get("pattern").asText()).matcher(text).find()) {
        misfits.add(path + " pattern");
      }
    }
    if (value instanceof Number number && schema.has("minimum")) {
      BigDecimal decimal = new BigDecimal(number.toString());
      if (decimal.compareTo(schema.get("minimum").decimalValue()) < 0
          || decimal.compareTo(schema.get("maximum").decimalValue()) > 0) {
        misfits.add(path + " range");
      }
    }
    if (value instanceof List<?> list) {
      if (list.size() < schema.path("minItems").asInt()) {
        misfits.add(path + " minItems");
      }
      list.forEach(item -> misfits.addAll(misfits(schema.get("items"), item, path + "[]")));
    }
    if (value instanceof Map<?, ?> map) {
      misfits.addAll(mapMisfits(schema, map, path));
    }
    return misfits;
  }

  private static List<String> mapMisfits(JsonNode schema, Map<?, ?> map, String path) {
    List<String> misfits = new ArrayList<>();
    for (JsonNode required : schema.path("required")) {
      if (!map.containsKey(required.asText())) {
        misfits.add(path + "." + required.asText() + " required");
      }
    }
    if (map.size() < schema.path("minProperties").asInt()) {
      misfits.add(path + " minProperties");
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      JsonNode property = schema.path("properties").path(key);
      JsonNode others = schema.path("additionalProperties");
      String names = schema.path("propertyNames").path("pattern").asText("");
      if (!Pattern.compile(names).matcher(key).find()) {
        misfits.add(path + "." + key + " propertyNames");
      }
      if (!property.isMissingNode()) {
        misfits.addAll(misfits(property, entry.getValue(), path + "." + key));
      } else if (others.isObject()) {
        misfits.addAll(misfits(others, entry.getValue(), path + "." + key));
      } else {
        misfits.add(path + "." + key + " additionalProperties");
      }
    }
    return misfits;
  }

  private static boolean contains(JsonNode words, String word) {
    if (words.isTextual()) {
      return words.asText().equals(word) || (words.asText().equals("number") && word.equals("integer"));
    }
    for (JsonNode candidate : words) {
      if (contains(candidate, word)) {
        return true;
      }
    }
    return false;
  }

  private static String typeOf(Object value) {
    if (value instanceof Map) {
      return "object";
    } else if (value instanceof List) {
      return "array";
    } else if (value instanceof Boolean) {
      return "boolean";
    } else if (value instanceof Integer) {
      return "integer";
    }
    return value instanceof Number ? "number" : value == null ? "null" : "string";
  }
}
