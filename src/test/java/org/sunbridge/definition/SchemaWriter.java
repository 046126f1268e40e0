package org.sunbridge.definition;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Writes the JSON Schema (draft 2020-12) of a shape. */
final class SchemaWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaWriter() {}

  static ObjectNode schema(DefinitionKind kind) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", kind.key() + " (" + kind.home() + ")");
    schema.setAll(of(kind.shape()));
    return schema;
  }

  private static ObjectNode of(Shape shape) {
    ObjectNode node = JSON.createObjectNode();
    if (shape instanceof Shape.Text text) {
      node.putArray("type").add("string").add("number");
      String form = text.form().pattern();
      node.put("pattern", form.equals("(?s).*\\S.*") ? "\\S" : "^(" + form + ")$");
      node.put("description", text.expected());
    } else if (shape instanceof Shape.Choice choice) {
      node.put("type", "string");
      words(choice).forEach(node.putArray("enum")::add);
    } else if (shape instanceof Shape.Numeric number) {
      node.put("type", number.whole() ? "integer" : "number");
      node.put("minimum", (long) number.least());
      node.put("maximum", (long) number.most());
    } else if (shape instanceof Shape.Flag) {
      node.put("type", "boolean");
    } else if (shape instanceof Shape.Many many) {
      many(node, many);
    } else if (shape instanceof Shape.Named named) {
      node.put("type", "object");
      node.put("minProperties", named.least());
      node.putObject("propertyNames").put("pattern", "^(" + named.key().form().pattern() + ")$");
      node.set("additionalProperties", of(named.value()));
    } else if (shape instanceof Shape.Either either) {
      node.putArray("anyOf").add(of(either.bare())).add(of(either.block()));
    } else if (shape instanceof Shape.Keys keys) {
      keys(node, keys);
    }
    return node;
  }

  private static void many(ObjectNode node, Shape.Many many) {
    ObjectNode list = JSON.createObjectNode();
    list.put("type", "array");
    list.put("minItems", many.least());
    list.set("items", of(many.item()));
    if (many.bare()) {
      node.putArray("anyOf").add(list).add(of(many.item()));
    } else {
      node.setAll(list);
    }
  }

  private static void keys(ObjectNode node, Shape.Keys keys) {
    node.put("type", "object");
    node.put("additionalProperties", false);
    ArrayNode required = node.putArray("required");
    ObjectNode properties = node.putObject("properties");
    for (Shape.Key key : keys.keys().values()) {
      if (key.required()) {
        required.add(key.name());
      }
      ObjectNode property = of(key.shape());
      property.put("description", key.about());
      properties.set(key.name(), property);
    }
  }

  private static Set<String> words(Shape.Choice choice) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : choice.words()) {
      words.add(word);
      words.add(Shape.camel(word));
    }
    return words;
  }
}
