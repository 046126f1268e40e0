package org.sunbridge.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Scalar;

/** Checks a mapping's fields against the kind of record that they are to become. */
final class KnownRecordCheck {

  private final Problems problems;
  private final Map<String, CodeList> codes;

  KnownRecordCheck(Problems problems, Map<String, CodeList> codes) {
    this.problems = problems;
    this.codes = codes;
  }

  void check(Block block, MappingDefinition mapping) {
    columnsOnce(block, mapping);
    Optional<Scalar> kind = block.scalar("record");
    if (kind.isEmpty()) {
      return;
    }
    Optional<KnownRecord> known = KnownRecord.of(kind.get().text());
    if (known.isPresent()) {
      known(block, mapping, known.get(), kind.get());
    } else {
      Nearest.to(kind.get().text(), KnownRecord.names())
          .ifPresent(
              near ->
                  problems.add(
                      kind.get().place(),
                      "unknown kind of record '" + kind.get().text() + "'",
                      "did you mean '" + near + "'? A kind of your own needs another name"));
      registerFields(block, mapping);
    }
  }

  /** Fields of the register's names are compared with the register, whatever the kind. */
  private void registerFields(Block block, MappingDefinition mapping) {
    for (Entry entry : block.entries("fields")) {
      FieldDefinition field = mapping.fields().get(entry.key().text());
      if (field != null) {
        Block.asBlock(entry.value()).ifPresent(b -> knownField(KnownRecord.CERTIFICATE, field, b));
      }
    }
  }

  private void known(Block block, MappingDefinition mapping, KnownRecord known, Scalar kind) {
    for (String missing : known.missingFrom(mapping.fields().keySet())) {
      problems.add(
          kind.place(),
          "a " + known.yamlName() + " needs the field '" + missing + "'",
          "add it under fields");
    }
    for (Entry entry : block.entries("fields")) {
      FieldDefinition field = mapping.fields().get(entry.key().text());
      if (field == null) {
        continue;
      }
      if (known.fields().contains(field.name())) {
        Block.asBlock(entry.value()).ifPresent(b -> knownField(known, field, b));
      } else {
        nearMiss(entry.key(), mapping, known);
      }
    }
  }

  /** A field of one's own is welcome, a misspelt one would silently be lost. */
  private void nearMiss(Scalar name, MappingDefinition mapping, KnownRecord known) {
    Set<String> open = new TreeSet<>(known.fields());
    open.removeAll(mapping.fields().keySet());
    open.stream()
        .filter(other -> Nearest.distance(name.text(), other) <= 1)
        .filter(other -> !name.text().matches(".*\\d"))
        .findFirst()
        .ifPresent(
            other ->
                problems.add(
                    name.place(),
                    "unknown field '" + name.text() + "' of a " + known.yamlName(),
                    "did you mean '" + other + "'?"));
  }

  private void knownField(KnownRecord known, FieldDefinition field, Block block) {
    Optional<FieldType> wanted = known.typeOf(field.name());
    Optional<Scalar> type = block.scalar("type");
    boolean isReadable = type.flatMap(t -> Block.constant(t.text(), FieldType.class)).isPresent();
    if (wanted.isPresent() && isReadable && field.type() != wanted.get()) {
      problems.add(
          type.orElseThrow().place(),
          "'" + field.name() + "' cannot be of type '" + field.type().yamlName() + "'",
          "in a " + known.yamlName() + " it is " + wanted.get().yamlName());
    }
    Set<String> allowed = known.codesOf(field.name());
    CodeList list = field.codes().map(codes::get).orElse(null);
    if (list == null || allowed.isEmpty() || field.type() != FieldType.CODE) {
      return;
    }
    List<String> strange =
        list.entries().stream()
            .map(CodeList.Entry::code)
            .filter(c -> !allowed.contains(c))
            .toList();
    if (!strange.isEmpty()) {
      problems.add(
          block.scalar("codes").map(Scalar::place).orElse(block.place()),
          "the list '"
              + list.name()
              + "' has codes that '"
              + field.name()
              + "' cannot have: "
              + String.join(", ", strange),
          "possible: " + String.join(", ", new TreeSet<>(allowed)));
    }
  }

  /** One column read into two fields of one type is a slip: both would say the same. */
  private void columnsOnce(Block block, MappingDefinition mapping) {
    Map<String, String> readers = new HashMap<>();
    for (Entry entry : block.entries("fields")) {
      FieldDefinition field = mapping.fields().get(entry.key().text());
      if (field == null) {
        continue;
      }
      for (Scalar column : new Block(asMapping(entry)).scalars("columns")) {
        String other = readers.put(field.type() + " " + column.text().strip(), field.name());
        if (other != null) {
          problems.add(
              column.place(),
              "column '" + column.text() + "' is already read as '" + other + "'",
              "a column belongs to one field");
        }
      }
    }
  }

  private static YamlValue.Mapping asMapping(Entry entry) {
    return entry.value() instanceof YamlValue.Mapping mapping
        ? mapping
        : new YamlValue.Mapping(List.of(), entry.key().place());
  }
}
