package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A row as a file holds it.
 *
 * @param line where it begins
 * @param numbers of a workbook's row, which cells are numbers; null for text
 * @param broken why the cells cannot be told apart (then there is one, the raw line); else null
 * @param last whether the file ends with this row and without a line break
 */
record RawRow(
    long line,
    String[] cells,
    boolean @Nullable [] numbers,
    @Nullable ProblemCode broken,
    boolean last) {

  String cell(int column) {
    return column < cells.length ? cells[column] : "";
  }

  boolean isNumber(int column) {
    return numbers != null && column < numbers.length && numbers[column];
  }

  /** Whether nothing stands behind the last column that has a name. */
  boolean endsWithin(int width) {
    for (int i = width; i < cells.length; i++) {
      if (!Characters.isBlank(cells[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isBlank() {
    for (String cell : cells) {
      if (!Characters.isBlank(cell)) {
        return false;
      }
    }
    return true;
  }
}
