package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Tells rows above the one that is looked for, which need not be read: whatever a cleaner made of
 * them, they would be rows of the table, and those below would be understood the same.
 */
final class RowsAbove {

  private final long line;
  private final TableFrame frame;
  private final TableHeads heads;
  private @Nullable RawRow asked;
  private boolean askedMayBeHeader;

  /**
   * @param line of the row that is looked for
   * @param frame the table's
   * @param heads know where a further table begins
   */
  RowsAbove(long line, TableFrame frame, TableHeads heads) {
    this.line = line;
    this.frame = frame;
    this.heads = heads;
  }

  /**
   * @param row where a row of the table may stand
   * @param below the next row; null at the end
   */
  boolean passes(RawRow row, @Nullable RawRow below) {
    return row.line() < line
        && isWhole(row)
        && row.filled() > 1
        && !frame.isNote(row)
        && !frame.repeatsHeader(row)
        && !mayBeHeader(row)
        && (below == null || !mayBeHeader(below));
  }

  /** Of what is not, a cleaner counts how many ways it tried to place the cells. */
  private boolean isWhole(RawRow row) {
    return row.broken() == null && (!heads.areParted() || row.cells().length == frame.width());
  }

  /** The row below is the next one that is asked about. */
  private boolean mayBeHeader(RawRow row) {
    if (row != asked) {
      asked = row;
      askedMayBeHeader = heads.mayBeOne(row);
    }
    return askedMayBeHeader;
  }
}
