package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sheet's rows, made as wide as the widest so far: a sheet does not store empty cells at a row's
 * end, a clean CSV does.
 */
final class EvenRows implements RawRows {

  private final RawRows rows;
  private final Closeable book;
  private int width;

  /**
   * @param book closed with the rows
   */
  EvenRows(RawRows rows, Closeable book) {
    this.rows = rows;
    this.book = book;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    RawRow row = rows.next();
    if (row == null) {
      return null;
    }
    int cells = row.cells().length;
    while (cells > 0 && row.cells()[cells - 1].isEmpty()) {
      cells--;
    }
    // Titles are narrower than the table, so the width is known by its header.
    width = Math.max(width, cells);
    String[] even = Arrays.copyOf(row.cells(), width);
    for (int i = 0; i < width; i++) {
      even[i] = i < row.cells().length ? row.cells()[i] : "";
    }
    return row.withCells(even);
  }

  @Override
  public void close() throws IOException {
    rows.close();
    book.close();
  }
}
