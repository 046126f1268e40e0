package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file that are not blank. */
interface RawRows extends Closeable {

  /** Null at the end. */
  @Nullable RawRow next() throws IOException;
}
