package org.sunbridge.definition;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a value in a definition file may look like. The same shapes check the files and write the
 * JSON Schemas that editors use, so the two cannot drift apart.
 */
sealed interface Shape {

  /**
   * Any text, or only text of a form.
   *
   * @param expected how a message names what is expected, e.g. {@code a month such as 2025-07}
   */
  record Text(String expected, Pattern form) implements Shape {}

  /** One of some words; those in kebab-case may be written in camelCase too. */
  record Choice(List<String> words) implements Shape {
    public Choice {
      words = List.copyOf(words);
    }
  }

  /** A number from {@code least} to {@code most}. */
  record Numeric(double least, double most, boolean whole) implements Shape {}

  record Flag() implements Shape {}

  /**
   * A list.
   *
   * @param least how many items it must have
   * @param bare whether a single item may stand without the list's brackets
   */
  record Many(Shape item, int least, boolean bare) implements Shape {}

  /** Keys that the author chooses, of a form, each with a value of the same shape. */
  record Named(Text key, Shape value, int least) implements Shape {}

  /** Fixed keys. */
  record Keys(Map<String, Key> keys) implements Shape {
    public Keys {
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
  }

  /** Either a bare word or a block. */
  record Either(Text bare, Shape block) implements Shape {}

  /**
   * @param about what the key means, for the schema
   */
  record Key(String name, boolean required, Shape shape, String about) {}

  Text TEXT = new Text("text", Pattern.compile("(?s).*\\S.*"));
  Text NAME = text("a name in lower case, with hyphens", "[a-z][a-z0-9]*(-[a-z0-9]+)*");
  Text FIELD = text("a field name such as citizenId", "[a-z][A-Za-z0-9]*");
  Text MONTH = text("a month such as 2025-07", "\\d{4}-(0[1-9]|1[0-2])");

  static Text text(String expected, String form) {
    return new Text(expected, Pattern.compile(form));
  }

  static Choice choice(Class<? extends Enum<?>> type) {
    return new Choice(Arrays.stream(type.getEnumConstants()).map(Shape::kebab).toList());
  }

  static Many oneOrMore(Shape item) {
    return new Many(item, 1, true);
  }

  static Keys keys(Key... keys) {
    Map<String, Key> byName = new LinkedHashMap<>();
    for (Key key : keys) {
      byName.put(key.name(), key);
    }
    return new Keys(byName);
  }

  static Key required(String name, Shape shape, String about) {
    return new Key(name, true, shape, about);
  }

  static Key optional(String name, Shape shape, String about) {
    return new Key(name, false, shape, about);
  }

  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code fileName} and {@code file-name} mean the same. */
  static String kebab(String word) {
    return word.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  static String camel(String kebab) {
    return Pattern.compile("-([a-z0-9])")
        .matcher(kebab)
        .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }
}
