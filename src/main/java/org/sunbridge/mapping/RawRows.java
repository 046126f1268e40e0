package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file that are not blank. */
interface RawRows extends Closeable {

  /** No table has more. */
  int MOST_COLUMNS = 5_000;

  /**
   * @throws UnreadableFile when a table has more columns than any has
   */
  static void checkColumns(int columns) {
    if (columns > MOST_COLUMNS) {
      throw FileProblem.TOO_MANY_COLUMNS.error(columns, MOST_COLUMNS);
    }
  }

  /** Null at the end. */
  @Nullable RawRow next() throws IOException;
}
