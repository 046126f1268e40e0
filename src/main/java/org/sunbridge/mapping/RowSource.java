package org.sunbridge.mapping;

import java.io.Closeable;
import java.util.Iterator;

/** A file being read, row by row, in the file's order; holds one row in memory. Not thread-safe. */
public interface RowSource extends Iterator<Row>, Closeable {

  /** What was found out about the file; complete once the last row was read. */
  FileReport report();
}
