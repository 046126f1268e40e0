package org.sunbridge.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read, from the column {@code delivery.understood}: a JSON object with the
 * components of {@link org.sunbridge.mapping.FileReport}. Texts that are not known are empty.
 *
 * @param columns the header's cells
 * @param fieldColumns by field, the sender's column it is read from
 */
public record UnderstoodFile(
    String format,
    String charset,
    String delimiter,
    String quote,
    String escape,
    String sheet,
    long headerLine,
    List<String> columns,
    Map<String, String> fieldColumns) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public UnderstoodFile {
    columns = List.copyOf(columns);
    fieldColumns = Map.copyOf(fieldColumns);
  }

  /** The sender's name of a field's column; the field's own where that is not known. */
  public String column(String field) {
    return fieldColumns.getOrDefault(field, field);
  }

  static UnderstoodFile of(@Nullable String understood) {
    if (understood == null || understood.isEmpty()) {
      return new UnderstoodFile("", "", "", "", "", "", 0, List.of(), Map.of());
    }
    try {
      JsonNode node = JSON.readTree(understood);
      List<String> columns = new ArrayList<>();
      node.path("columns").forEach(column -> columns.add(column.asText()));
      Map<String, String> fieldColumns = new HashMap<>();
      node.path("fieldColumns")
          .properties()
          .forEach(field -> fieldColumns.put(field.getKey(), field.getValue().asText()));
      return new UnderstoodFile(
          node.path("format").asText(),
          node.path("charset").asText(),
          node.path("delimiter").asText(),
          node.path("quote").asText(),
          node.path("escape").asText(),
          node.path("sheet").asText(),
          node.path("headerLine").asLong(),
          columns,
          fieldColumns);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("delivery.understood is not a JSON object", e);
    }
  }
}
