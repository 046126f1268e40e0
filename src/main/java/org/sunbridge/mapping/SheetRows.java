package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several sheets, one behind the other. So that every row of a file has a number of its
 * own, those of further sheets count from ten million times the sheet's place: row 5 of the second
 * sheet is 20000005.
 */
final class SheetRows implements RawRows {

  /**
   * A sheet to read.
   *
   * @param number its place in the workbook, from 1
   */
  record Part(int number, Header header) {}

  /** No sheet has as many rows. */
  private static final long ROWS_A_SHEET = 10_000_000;

  private final Book book;
  private final Closeable owner;
  private final Deque<Part> further;
  private RawRows rows;
  private long before;

  /**
   * @param first positioned below its header
   * @param owner closed with the rows
   */
  SheetRows(Book book, RawRows first, List<Part> further, Closeable owner) {
    this.book = book;
    this.rows = first;
    this.further = new ArrayDeque<>(further);
    this.owner = owner;
  }

  /** The first row of a further sheet is its header, whose names may come from two rows. */
  @Override
  public @Nullable RawRow next() throws IOException {
    RawRow row = rows.next();
    if (row != null) {
      return before == 0 ? row : row.behind(before);
    }
    Part part = further.pollFirst();
    if (part == null) {
      return null;
    }
    rows.close();
    rows = book.rows(part.number() - 1);
    before = firstOf(part.number());
    part.header().pass(rows);
    String[] names = part.header().columns().toArray(String[]::new);
    return new RawRow(before + part.header().line(), -1, names, null, null, false, true);
  }

  static long firstOf(int sheet) {
    return sheet * ROWS_A_SHEET;
  }

  /** The sheet's place from 1; 0 for a row of the sheet that is read first. */
  static int sheetOf(long line) {
    return (int) (line / ROWS_A_SHEET);
  }

  static long rowOf(long line) {
    return line % ROWS_A_SHEET;
  }

  @Override
  public void close() throws IOException {
    rows.close();
    owner.close();
  }
}
