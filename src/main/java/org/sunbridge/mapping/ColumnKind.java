package org.sunbridge.mapping;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;

/**
 * What a column's values look like.
 *
 * @param codes the list its values are on, for a code or a division
 * @param matching of the values, how many are of the type
 */
record ColumnKind(FieldType type, Optional<String> codes, long matching, long values) {

  /** Real columns have mistakes in them. */
  private static final double MOST = 0.8;

  /** The strictest first: what passes one of these is hardly anything else. */
  private static final List<FieldType> BY_VALUES =
      List.of(
          FieldType.CERTIFICATE_NUMBER,
          FieldType.CITIZEN_ID,
          FieldType.DATE,
          FieldType.MONTH,
          FieldType.YES_NO);

  /** Digits are many things: only a column that says so is one of these. */
  private static final Map<FieldType, Set<String>> SAID_BY_NAME =
      Map.of(
          FieldType.PHONE, Set.of("电话", "手机", "联系方式", "phone", "mobile"),
          FieldType.MONEY, Set.of("金额", "元", "收入", "补贴额", "amount"),
          FieldType.PERSON_NAME, Set.of("姓名", "名字", "name"));

  /**
   * @param column the sender's name of it
   * @param values those that are not blank
   */
  static ColumnKind of(String column, List<String> values, Map<String, CodeList> codes) {
    return Stream.of(said(column, values, codes), proved(values, codes), listed(values, codes))
        .flatMap(kinds -> kinds)
        .filter(ColumnKind::isMost)
        .findFirst()
        .orElseGet(() -> plain(values, codes));
  }

  private static Stream<ColumnKind> said(
      String column, List<String> values, Map<String, CodeList> codes) {
    String key = ColumnNames.key(column);
    return EnumSet.copyOf(SAID_BY_NAME.keySet()).stream()
        .filter(type -> SAID_BY_NAME.getOrDefault(type, Set.of()).stream().anyMatch(key::contains))
        .map(type -> counted(type, Optional.empty(), values, codes));
  }

  private static Stream<ColumnKind> proved(List<String> values, Map<String, CodeList> codes) {
    return BY_VALUES.stream().map(type -> counted(type, Optional.empty(), values, codes));
  }

  /** The list with the most of them; the shorter one where two have as many. */
  private static Stream<ColumnKind> listed(List<String> values, Map<String, CodeList> codes) {
    return codes.values().stream()
        .sorted(Comparator.comparing(CodeList::name))
        .map(
            list ->
                counted(
                    list.name().equals("divisions") ? FieldType.DIVISION : FieldType.CODE,
                    Optional.of(list.name()),
                    // A bare digit is on many lists; a word is not.
                    values.stream()
                        .filter(v -> v.codePoints().anyMatch(Character::isLetter))
                        .toList(),
                    codes))
        .max(
            Comparator.comparingLong(ColumnKind::matching)
                .thenComparing(kind -> -length(kind, codes)))
        .stream();
  }

  private static int length(ColumnKind kind, Map<String, CodeList> codes) {
    return kind.codes().map(codes::get).map(list -> list.entries().size()).orElse(0);
  }

  private static ColumnKind plain(List<String> values, Map<String, CodeList> codes) {
    ColumnKind number = counted(FieldType.NUMBER, Optional.empty(), values, codes);
    return number.isMost() && number.matching == number.values
        ? number
        : new ColumnKind(FieldType.TEXT, Optional.empty(), values.size(), values.size());
  }

  private static ColumnKind counted(
      FieldType type, Optional<String> list, List<String> values, Map<String, CodeList> codes) {
    Cleaner cleaner =
        Cleaners.of(new FieldDefinition("guessed", List.of(), type, false, list), codes);
    Cell cell = new Cell(false);
    long matching =
        values.stream()
            .filter(
                value -> {
                  cell.beginRow();
                  cell.begin("guessed", value, false);
                  String clean = cleaner.clean(cell);
                  return clean != null && !clean.isEmpty() && !isSerial(cell);
                })
            .count();
    return new ColumnKind(type, list, matching, values.size());
  }

  /** Five digits are a day only in a column that is known to hold days. */
  private static boolean isSerial(Cell cell) {
    return cell.notes().stream()
        .anyMatch(note -> note.code().equals(NoteCode.SERIAL_NUMBER.name()));
  }

  private boolean isMost() {
    return values > 0 && matching >= MOST * values;
  }
}
