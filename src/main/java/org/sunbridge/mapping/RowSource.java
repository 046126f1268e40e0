package org.sunbridge.mapping;

import java.io.Closeable;
import java.util.Iterator;

/**
 * A file being read, row by row, in the file's order; holds one row in memory. Not thread-safe.
 *
 * <p>{@code next} throws {@link UnreadableFile} where a workbook turns out to be damaged, and
 * {@link java.io.UncheckedIOException} where the file can no longer be reached.
 */
public interface RowSource extends Iterator<Row>, Closeable {

  /** What was found out about the file; complete once the last row was read. */
  FileReport report();
}
