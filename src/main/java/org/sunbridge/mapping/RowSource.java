package org.sunbridge.mapping;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file being read, row by row, in the file's order; holds one row in memory. Not thread-safe.
 *
 * <p>{@code next} throws {@link UnreadableFile} where a workbook turns out to be damaged, and
 * {@link java.io.UncheckedIOException} where the file can no longer be reached.
 */
public interface RowSource extends Iterator<Row>, Closeable {

  /** What was found out about the file; complete once the last row was read. */
  FileReport report();

  /** The cells of the row that {@code next} returned last, as they were sent. */
  List<String> cells();

  /**
   * By what the row that {@code next} returned last will be known; empty where it must be read
   * again whenever it comes.
   */
  Optional<RowPrint> print();

  /** The length of that row's last cell, as {@link KnownRows#pass} is to tell it. */
  int lastCell();

  /**
   * What the row that {@code next} returned last would be, had these cells been sent in it.
   *
   * @param cells by column, from 0; the others are as they were sent
   */
  Row mended(Map<Integer, MendedCell> cells);
}
