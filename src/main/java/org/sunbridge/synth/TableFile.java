package org.sunbridge.synth;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A partner file being written. */
interface TableFile extends Closeable {

  /** Returns the physical line the row stands on, from 1; the header has one too. */
  int add(List<String> cells) throws IOException;
}
