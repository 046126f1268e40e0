package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/** Turns a cell that is not blank into the canonical text of its type. Thread-safe. */
interface Cleaner {

  /** Null when the cell was found {@link Cell#broken}; empty when it says nothing. */
  @Nullable String clean(Cell cell);
}
