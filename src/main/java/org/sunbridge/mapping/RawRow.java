package org.sunbridge.mapping;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A row as a file holds it. */
final class RawRow {

  private static final int UNKNOWN = -1;

  private final long line;
  private final long offset;
  private final boolean @Nullable [] numbers;
  private final @Nullable ProblemCode broken;
  private final boolean last;
  private final boolean afterBlank;
  private final @Nullable RowPrint print;
  private final int known;
  private final @Nullable Supplier<String[]> unread;
  private String @Nullable [] cells;

  /**
   * @param line where it begins
   * @param offset of its first byte in a text; -1 in a workbook
   * @param numbers of a workbook's row, which cells are numbers; null for text
   * @param broken why the cells cannot be told apart for sure; then there is one, the raw line, or
   *     what they most likely are, as {@link CsvRows.Reading} says; else null
   * @param last whether the file ends with this row and without a line break
   * @param afterBlank whether a blank row stands above
   */
  RawRow(
      long line,
      long offset,
      String[] cells,
      boolean @Nullable [] numbers,
      @Nullable ProblemCode broken,
      boolean last,
      boolean afterBlank) {
    this(line, offset, numbers, broken, last, afterBlank, null, UNKNOWN, null, cells);
  }

  private RawRow(
      long line,
      long offset,
      boolean @Nullable [] numbers,
      @Nullable ProblemCode broken,
      boolean last,
      boolean afterBlank,
      @Nullable RowPrint print,
      int known,
      @Nullable Supplier<String[]> unread,
      String @Nullable [] cells) {
    this.line = line;
    this.offset = offset;
    this.numbers = numbers;
    this.broken = broken;
    this.last = last;
    this.afterBlank = afterBlank;
    this.print = print;
    this.known = known;
    this.unread = unread;
    this.cells = cells;
  }

  /**
   * A row that was read before, in another file, and had nothing wrong with it.
   *
   * @param known its number among {@link KnownRows}
   * @param cells reads it after all
   */
  static RawRow known(
      PhysicalLine at, boolean afterBlank, RowPrint print, int known, Supplier<String[]> cells) {
    return new RawRow(
        at.number(), at.offset(), null, null, false, afterBlank, print, known, cells, null);
  }

  /** The same row, which will be known by a print. */
  RawRow printed(RowPrint as) {
    return new RawRow(
        line, offset, numbers, broken, last, afterBlank, as, UNKNOWN, unread, cells());
  }

  RawRow withCells(String[] others) {
    return new RawRow(line, offset, others, numbers, broken, last, afterBlank);
  }

  RawRow withCells(String[] others, boolean[] othersNumbers) {
    return new RawRow(line, offset, others, othersNumbers, broken, last, afterBlank);
  }

  RawRow withProblem(ProblemCode problem) {
    return new RawRow(line, offset, cells(), numbers, problem, last, afterBlank);
  }

  RawRow behind(long lines) {
    return new RawRow(lines + line, offset, cells(), numbers, broken, last, afterBlank);
  }

  long line() {
    return line;
  }

  long offset() {
    return offset;
  }

  String[] cells() {
    String[] read = cells;
    if (read == null) {
      if (unread == null) {
        throw new IllegalStateException("a row has cells or can be read");
      }
      read = unread.get();
      cells = read;
    }
    return read;
  }

  @Nullable ProblemCode broken() {
    return broken;
  }

  boolean last() {
    return last;
  }

  boolean afterBlank() {
    return afterBlank;
  }

  /** By what the row will be known; null where it must be read again whenever it comes. */
  @Nullable RowPrint print() {
    return print;
  }

  /** Whether the row is one of {@link KnownRows}. */
  boolean isKnown() {
    return known != UNKNOWN;
  }

  /** Its number there. */
  int known() {
    return known;
  }

  String cell(int column) {
    String[] all = cells();
    return column < all.length ? all[column] : "";
  }

  boolean isNumber(int column) {
    return numbers != null && column < numbers.length && numbers[column];
  }

  /** Whether nothing stands behind the last column that has a name. */
  boolean endsWithin(int width) {
    String[] all = cells();
    for (int i = width; i < all.length; i++) {
      if (!Characters.isBlank(all[i])) {
        return false;
      }
    }
    return true;
  }

  /** A remark of the program that wrote the file, where rows have several cells. */
  boolean isComment() {
    String[] all = cells();
    return offset >= 0
        && all.length == 1
        && all[0].startsWith("#")
        && !SpreadsheetError.isOne(all[0]);
  }

  /** How many cells hold something. */
  int filled() {
    int filled = 0;
    for (String cell : cells()) {
      filled += Characters.isBlank(cell) ? 0 : 1;
    }
    return filled;
  }

  boolean isBlank() {
    if (isKnown()) {
      return false;
    }
    for (String cell : cells()) {
      if (!Characters.isBlank(cell)) {
        return false;
      }
    }
    return true;
  }
}
