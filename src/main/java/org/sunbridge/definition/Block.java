package org.sunbridge.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Mapping;
import org.sunbridge.definition.YamlValue.Scalar;
import org.sunbridge.definition.YamlValue.Sequence;

/**
 * Reads typed values out of keys and values whose shape was checked. What is missing or misshapen
 * has been reported by then and reads as if it were not there, so that the checks go on.
 */
record Block(Mapping mapping) {

  Optional<Scalar> scalar(String key) {
    return mapping.get(key).flatMap(Block::asScalar);
  }

  Optional<String> text(String key) {
    return scalar(key).map(Scalar::text);
  }

  String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  /** The scalars of a list, or the one that stands without brackets. */
  List<Scalar> scalars(String key) {
    return mapping.get(key).map(Block::scalarsOf).orElse(List.of());
  }

  List<String> texts(String key) {
    return scalars(key).stream().map(Scalar::text).toList();
  }

  Optional<Block> block(String key) {
    return mapping.get(key).flatMap(Block::asBlock);
  }

  /** The blocks of a list. */
  List<Block> blocks(String key) {
    return items(key).stream().flatMap(item -> asBlock(item).stream()).toList();
  }

  List<YamlValue> items(String key) {
    YamlValue value = mapping.get(key).orElse(null);
    if (value == null) {
      return List.of();
    }
    return itemsOf(value);
  }

  /** The keys and values of a block whose keys the author chose. */
  List<Entry> entries(String key) {
    return block(key).map(b -> b.mapping().entries()).orElse(List.of());
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    return text(key).flatMap(word -> constant(word, type)).orElse(otherwise);
  }

  boolean flag(String key) {
    return text(key).map("true"::equals).orElse(false);
  }

  double number(String key) {
    return text(key)
        .filter(t -> t.matches("\\d{1,9}(\\.\\d+)?"))
        .map(Double::parseDouble)
        .orElse(0.0);
  }

  Place place() {
    return mapping.place();
  }

  static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
    String name = Shape.kebab(word).toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  static Optional<Block> asBlock(YamlValue value) {
    return value instanceof Mapping mapping ? Optional.of(new Block(mapping)) : Optional.empty();
  }

  static Optional<Scalar> asScalar(YamlValue value) {
    return value instanceof Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /** The items of a list, or the one that stands without brackets. */
  static List<YamlValue> itemsOf(YamlValue value) {
    return value instanceof Sequence sequence ? sequence.items() : List.of(value);
  }

  static List<Scalar> scalarsOf(YamlValue value) {
    List<Scalar> scalars = new ArrayList<>();
    itemsOf(value).forEach(item -> asScalar(item).ifPresent(scalars::add));
    return scalars;
  }
}
