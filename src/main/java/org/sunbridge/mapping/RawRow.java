package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A row as a file holds it.
 *
 * @param line where it begins
 * @param offset of its first byte in a text; -1 in a workbook
 * @param numbers of a workbook's row, which cells are numbers; null for text
 * @param broken why the cells cannot be told apart for sure; then there is one, the raw line, or
 *     what they most likely are, as {@link CsvRows.Reading} says; else null
 * @param last whether the file ends with this row and without a line break
 * @param afterBlank whether a blank row stands above
 */
record RawRow(
    long line,
    long offset,
    String[] cells,
    boolean @Nullable [] numbers,
    @Nullable ProblemCode broken,
    boolean last,
    boolean afterBlank) {

  RawRow withCells(String[] others) {
    return new RawRow(line, offset, others, numbers, broken, last, afterBlank);
  }

  RawRow withCells(String[] others, boolean[] othersNumbers) {
    return new RawRow(line, offset, others, othersNumbers, broken, last, afterBlank);
  }

  RawRow withProblem(ProblemCode problem) {
    return new RawRow(line, offset, cells, numbers, problem, last, afterBlank);
  }

  RawRow behind(long lines) {
    return new RawRow(lines + line, offset, cells, numbers, broken, last, afterBlank);
  }

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

  /** A remark of the program that wrote the file, where rows have several cells. */
  boolean isComment() {
    return offset >= 0
        && cells.length == 1
        && cells[0].startsWith("#")
        && !SpreadsheetError.isOne(cells[0]);
  }

  /** How many cells hold something. */
  int filled() {
    int filled = 0;
    for (String cell : cells) {
      filled += Characters.isBlank(cell) ? 0 : 1;
    }
    return filled;
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
