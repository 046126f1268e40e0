package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells a table with other columns, which follows behind a blank row, from rows with mistakes: it
 * has a header of its own, of names alone, for every column that its rows fill, one of numbers or
 * dates among them; and none of its rows can be read.
 */
final class OtherTable {

  private static final int MOST_TITLES = 3;

  private OtherTable() {}

  /**
   * @param ahead the rows that follow
   * @param reads whether a row can be read as one of the mapping's
   */
  static boolean begins(RawRow first, Collection<RawRow> ahead, Predicate<RawRow> reads) {
    RawRow header = header(first, ahead);
    return header != null
        && titlesOf(first, ahead).stream().noneMatch(reads)
        && !reads.test(header)
        && below(header, first, ahead).stream().noneMatch(reads);
  }

  /** The header of a table that begins with a row, itself or below titles; null when none does. */
  static @Nullable RawRow header(RawRow first, Collection<RawRow> ahead) {
    List<RawRow> rows = all(first, ahead);
    int at = titlesOf(first, ahead).size();
    if (at == rows.size()) {
      return null;
    }
    RawRow header = rows.get(at);
    return isHeaderOf(header, below(header, first, ahead)) ? header : null;
  }

  private static List<RawRow> all(RawRow first, Collection<RawRow> ahead) {
    List<RawRow> rows = new ArrayList<>(List.of(first));
    rows.addAll(ahead);
    return rows;
  }

  private static List<RawRow> titlesOf(RawRow first, Collection<RawRow> ahead) {
    return all(first, ahead).stream()
        .limit(MOST_TITLES)
        .takeWhile(row -> row.filled() < 2)
        .toList();
  }

  /** The rows below a header, to the next blank one. */
  private static List<RawRow> below(RawRow header, RawRow first, Collection<RawRow> ahead) {
    return all(first, ahead).stream()
        .dropWhile(row -> row != header)
        .skip(1)
        .takeWhile(row -> !row.afterBlank())
        .toList();
  }

  private static boolean isHeaderOf(RawRow header, List<RawRow> rows) {
    Set<String> names = new HashSet<>();
    for (String cell : header.cells()) {
      String name = Characters.strip(cell);
      if (!name.isEmpty() && (CellKind.of(name).isTyped() || !names.add(name))) {
        return false;
      }
    }
    boolean typed = false;
    for (RawRow row : rows) {
      for (int i = 0; i < row.cells().length; i++) {
        if (!Characters.isBlank(row.cells()[i]) && Characters.isBlank(header.cell(i))) {
          return false;
        }
        typed |= CellKind.of(row.cells()[i]).isTyped();
      }
    }
    return header.broken() == null && names.size() > 1 && typed;
  }
}
