package org.sunbridge.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;

/** Knows the rows that can name a mapping's columns. */
final class OwnHeaders {

  /** A number of the row and whatever else may stand before the first column that is read. */
  private static final int CELLS_ASKED = 8;

  private final MappingDefinition mapping;
  private final Set<String> names = new HashSet<>();
  private final boolean anyHasDigit;

  OwnHeaders(MappingDefinition mapping) {
    this.mapping = mapping;
    for (FieldDefinition field : mapping.fields().values()) {
      field.columns().forEach(column -> names.add(ColumnNames.bareKey(column)));
    }
    this.anyHasDigit = names.stream().anyMatch(OwnHeaders::hasDigit);
  }

  /** Whether it is worth a look: one of its first cells is a column's name. */
  boolean mayBeOne(RawRow row) {
    int asked = 0;
    for (int i = 0; i < row.cells().length && asked < CELLS_ASKED; i++) {
      if (!Characters.isBlank(row.cells()[i])) {
        asked++;
        if (mayBeName(row.cells()[i]) && names.contains(ColumnNames.bareKey(row.cells()[i]))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What most rows hold, numbers and dates, is told from names without making a key of it: such a
   * key would have a digit.
   */
  private boolean mayBeName(String cell) {
    return anyHasDigit || !(hasDigit(cell) && isPlain(cell));
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a key would leave nothing out but blanks and marks: nothing stands in brackets. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == '(' || c == '[' || c == '<') {
        return false;
      }
    }
    return true;
  }

  /** The row by itself; below one whose names span several columns; and with those before it. */
  List<Header> readings(@Nullable RawRow above, RawRow row) {
    Header alone = Header.of(row, mapping);
    if (above == null || above.broken() != null || above.filled() < 2) {
      return List.of(alone);
    }
    return List.of(
        alone,
        Header.of(row.withCells(HeaderRows.lowest(above, row)), mapping),
        Header.of(row.withCells(HeaderRows.both(above, row)), mapping));
  }

  /** Whether it names every required field, and none twice. */
  boolean isWhole(Header header) {
    return header.found() > 0 && header.problem(mapping) == null;
  }

  /** The header that a row is by itself, or null. */
  @Nullable Header whole(@Nullable RawRow row) {
    if (row == null || row.broken() != null || !mayBeOne(row)) {
      return null;
    }
    Header header = Header.of(row, mapping);
    return header.found() >= Math.min(2, mapping.fields().size()) && isWhole(header)
        ? header
        : null;
  }
}
