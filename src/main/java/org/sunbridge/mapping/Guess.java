package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;

/**
 * A mapping proposed for a file that nobody has declared yet, from its header and values; to be
 * read by a person before it is used.
 *
 * @param like the mapping that it resembles, whose record it fills; empty when it resembles none
 */
public record Guess(String name, Optional<MappingDefinition> like, List<Field> fields) {

  public Guess {
    fields = List.copyOf(fields);
  }

  /**
   * One column.
   *
   * @param definition what is proposed for it
   * @param isKnown whether a mapping that is there reads a column of this name
   * @param matching of its values that were looked at, how many are of the type
   */
  public record Field(FieldDefinition definition, boolean isKnown, long matching, long values) {}

  /**
   * @param name for the mapping, in kebab-case
   * @param header the sender's columns
   * @param rows some of the rows below it
   */
  public static Guess of(
      String name, List<String> header, List<List<String>> rows, Definitions definitions) {
    Optional<MappingDefinition> like = resembling(header, definitions);
    Map<Integer, FieldDefinition> known = like.map(m -> named(header, m)).orElseGet(Map::of);
    List<ColumnKind> kinds =
        IntStream.range(0, header.size())
            .mapToObj(i -> ColumnKind.of(header.get(i), values(rows, i), definitions.codes()))
            .toList();
    Map<Integer, FieldDefinition> typed =
        like.map(m -> leftOver(m, known, kinds)).orElseGet(Map::of);
    Set<String> taken = new HashSet<>();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).isBlank()) {
        continue;
      }
      ColumnKind kind = kinds.get(i);
      FieldDefinition same = known.containsKey(i) ? known.get(i) : typed.get(i);
      FieldDefinition elsewhere = same == null ? elsewhere(header.get(i), definitions) : same;
      fields.add(
          new Field(
              field(header.get(i), elsewhere, kind, taken),
              known.containsKey(i) || elsewhere != same,
              kind.matching(),
              kind.values()));
    }
    return new Guess(name, like, fields);
  }

  /** The mapping that reads most of these columns, if it can make its record of them. */
  private static Optional<MappingDefinition> resembling(
      List<String> header, Definitions definitions) {
    return definitions.mappings().values().stream()
        .filter(mapping -> 2 * missing(header, mapping) <= required(mapping))
        .filter(mapping -> named(header, mapping).size() >= 2)
        .max(
            Comparator.<MappingDefinition>comparingLong(m -> named(header, m).size())
                .thenComparing(m -> -missing(header, m))
                .thenComparing(MappingDefinition::name, Comparator.reverseOrder()));
  }

  private static long required(MappingDefinition mapping) {
    return mapping.fields().values().stream().filter(FieldDefinition::required).count();
  }

  private static long missing(List<String> header, MappingDefinition mapping) {
    ColumnNames names = new ColumnNames(header);
    return mapping.fields().values().stream()
        .filter(field -> field.required() && names.indexOf(field) < 0)
        .count();
  }

  /** By column, the mapping's field that is read from it. */
  private static Map<Integer, FieldDefinition> named(
      List<String> header, MappingDefinition mapping) {
    ColumnNames names = new ColumnNames(header);
    Map<Integer, FieldDefinition> found = new LinkedHashMap<>();
    for (FieldDefinition field : mapping.fields().values()) {
      int column = names.indexOf(field);
      if (column >= 0) {
        found.putIfAbsent(column, field);
      }
    }
    return found;
  }

  /** Fields still missing, each where just one column without a known name has its type. */
  private static Map<Integer, FieldDefinition> leftOver(
      MappingDefinition like, Map<Integer, FieldDefinition> known, List<ColumnKind> kinds) {
    Map<Integer, FieldDefinition> found = new LinkedHashMap<>();
    List<FieldDefinition> open =
        like.fields().values().stream()
            .filter(field -> !known.containsValue(field) && field.type() != FieldType.TEXT)
            .toList();
    for (FieldDefinition field : open) {
      List<Integer> columns =
          IntStream.range(0, kinds.size())
              .filter(i -> !known.containsKey(i) && isOf(kinds.get(i), field))
              .boxed()
              .toList();
      boolean alone =
          open.stream().filter(o -> columns.stream().anyMatch(c -> isOf(kinds.get(c), o))).count()
              == 1;
      if (columns.size() == 1 && alone) {
        found.put(columns.get(0), field);
      }
    }
    return found;
  }

  private static boolean isOf(ColumnKind kind, FieldDefinition field) {
    return kind.type() == field.type() && kind.codes().equals(field.codes());
  }

  /** What another mapping makes of a column of this name. */
  private static @Nullable FieldDefinition elsewhere(String column, Definitions definitions) {
    ColumnNames names = new ColumnNames(List.of(column));
    return definitions.mappings().values().stream()
        .sorted(Comparator.comparing(MappingDefinition::name))
        .flatMap(mapping -> mapping.fields().values().stream())
        .filter(field -> names.indexOf(field) == 0)
        .findFirst()
        .orElse(null);
  }

  private static FieldDefinition field(
      String column, @Nullable FieldDefinition same, ColumnKind kind, Set<String> taken) {
    String name = same == null ? "" : same.name();
    if (name.isEmpty() || !taken.add(name)) {
      String word = word(kind.type());
      int number = 1;
      while (!taken.add(word + number)) {
        number++;
      }
      name = word + number;
    }
    return new FieldDefinition(
        name,
        List.of(column),
        same == null ? kind.type() : same.type(),
        same != null && same.required(),
        same == null ? kind.codes() : same.codes());
  }

  private static String word(FieldType type) {
    return switch (type) {
      case CITIZEN_ID -> "citizenId";
      case CERTIFICATE_NUMBER -> "certificateNo";
      case PERSON_NAME -> "name";
      case YES_NO -> "flag";
      case DATE, MONTH, DIVISION, CODE, MONEY, PHONE, NUMBER, TEXT -> type.yamlName();
    };
  }

  private static List<String> values(List<List<String>> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .map(row -> Objects.requireNonNull(row.get(column)))
        .filter(value -> !value.isBlank())
        .toList();
  }
}
