package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that pass unread: those that are known from another file, and those above the one
 * that is looked for. Not thread-safe.
 */
final class PassingRows {

  private final LastCells lastCells;
  private @Nullable KnownRows known;
  private @Nullable RowsAbove above;
  private long count;

  /**
   * @param lastCells are told of rows that pass, too
   */
  PassingRows(LastCells lastCells) {
    this.lastCells = lastCells;
  }

  void ifKnown(@Nullable KnownRows rows) {
    known = rows;
  }

  void ifAbove(RowsAbove rows) {
    above = rows;
  }

  /** How many have passed. */
  long count() {
    return count;
  }

  /**
   * @param row in a place where whatever reads well is a row of the table
   * @param below the next row; null at the end
   */
  boolean passes(RawRow row, @Nullable RawRow below) {
    if (above != null && above.passes(row, below)) {
      lastCells.add(row);
    } else {
      // A row that was plain when it was read before is plain wherever a row may be.
      int lastCell = known != null && row.isKnown() ? pass(known, row) : KnownRows.NONE;
      if (lastCell == KnownRows.NONE) {
        return false;
      }
      lastCells.add(lastCell);
    }
    count++;
    return true;
  }

  private static int pass(KnownRows known, RawRow row) {
    return known.pass(row.known(), row.line());
  }
}
