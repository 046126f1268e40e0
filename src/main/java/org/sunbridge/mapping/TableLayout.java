package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table lie beside those of the mapping's first table: a file of many tables
 * is read as if all had the first one's header.
 *
 * @param places by column of the first table, the column of this one, or -1; null when they are the
 *     same
 * @param width columns of this table
 */
record TableLayout(int @Nullable [] places, int width) {

  static TableLayout of(Header first, Header header) {
    int width = header.columns().size();
    if (header.columns().equals(first.columns())) {
      return new TableLayout(null, width);
    }
    ColumnNames names = new ColumnNames(header.columns());
    int[] places = new int[first.columns().size()];
    for (int i = 0; i < places.length; i++) {
      String name = first.columns().get(i);
      places[i] = name.isEmpty() ? -1 : names.indexOf(name);
    }
    for (int i = 0; i < first.columnOf().length; i++) {
      int there = first.columnOf()[i];
      if (there >= 0) {
        places[there] = header.columnOf()[i];
      }
    }
    return new TableLayout(places, width);
  }

  /** Whether its columns lie as those of the first table. */
  boolean isFirst() {
    return places == null;
  }

  /**
   * The row as the first table would hold it.
   *
   * @param parted whether delimiters part its cells, so that a missing one moves the others
   */
  RawRow laid(RawRow row, boolean parted) {
    if (places == null || row.broken() != null) {
      return row;
    }
    if (parted && row.cells().length < width) {
      return row.withProblem(row.last() ? ProblemCode.ROW_CUT_OFF : ProblemCode.CELLS_MISSING);
    }
    if (parted && !row.endsWithin(width)) {
      return row.withProblem(ProblemCode.CELLS_EXTRA);
    }
    String[] cells = new String[places.length];
    boolean[] numbers = new boolean[places.length];
    for (int i = 0; i < places.length; i++) {
      cells[i] = places[i] < 0 ? "" : row.cell(places[i]);
      numbers[i] = places[i] >= 0 && row.isNumber(places[i]);
    }
    return row.withCells(cells, numbers);
  }
}
