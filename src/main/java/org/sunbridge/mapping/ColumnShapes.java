package org.sunbridge.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cells of each column look like, learnt from rows that are whole; tells where the cells
 * of another row belong that has one too many or too few.
 */
final class ColumnShapes {

  /** Fewer rows show no custom. */
  private static final int ENOUGH_ROWS = 3;

  /** A file of nothing but such rows must come to an end. */
  private static final int MOST_TRIALS = 500_000;

  private static final int UNFIT = 10;
  private static final int JOINED = 1;
  private static final int FORGOTTEN = 2;

  private final Column[] columns;
  private final String delimiter;
  private int trialsLeft = MOST_TRIALS;

  /**
   * @param rows below the header, of which those with as many cells as columns are looked at
   */
  ColumnShapes(List<RawRow> rows, int width, String delimiter) {
    this.delimiter = delimiter;
    this.columns = new Column[width];
    Arrays.setAll(columns, i -> new Column());
    int whole = 0;
    for (RawRow row : rows) {
      if (row.broken() == null && row.cells().length == width) {
        whole++;
        for (int i = 0; i < width; i++) {
          columns[i].add(row.cells()[i]);
        }
      }
    }
    this.trialsLeft = whole < ENOUGH_ROWS ? 0 : MOST_TRIALS;
  }

  /** The cells where they belong, or as they are where nothing or more than one place fits. */
  String[] placed(String[] cells) {
    if (cells.length == columns.length || trialsLeft <= 0) {
      return cells;
    }
    String[] best = cells;
    int least = UNFIT;
    boolean alone = true;
    for (String[] way : Placements.of(cells, columns.length, delimiter)) {
      if (trialsLeft-- <= 0) {
        return cells;
      }
      int cost = cost(cells, way, least);
      if (cost < least) {
        best = way;
        least = cost;
        alone = true;
      } else if (cost == least && !Arrays.equals(best, way)) {
        alone = false;
      }
    }
    return alone ? best : cells;
  }

  /** Gives up above the least so far. */
  private int cost(String[] cells, String[] way, int least) {
    int cost = cells.length > way.length ? joined(cells, way) : Seams.cost(cells, way, FORGOTTEN);
    for (int i = 0; i < way.length && cost <= least; i++) {
      cost += columns[i].cost(way[i]);
    }
    return cost;
  }

  /** A delimiter typed twice is likelier than one that is part of a cell. */
  private int joined(String[] cells, String[] way) {
    return length(way) > length(cells) ? JOINED : 0;
  }

  private static int length(String[] cells) {
    int length = 0;
    for (String cell : cells) {
      length += cell.length();
    }
    return length;
  }

  /** What one column's cells look like. */
  private static final class Column {
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> rough = new HashMap<>();
    private final Map<CellKind, Integer> kinds = new HashMap<>();
    private int filled;
    private int blank;

    private void add(String cell) {
      if (Characters.isBlank(cell)) {
        blank++;
        return;
      }
      filled++;
      exact.merge(CellForm.exact(cell), 1, Integer::sum);
      rough.merge(CellForm.rough(cell), 1, Integer::sum);
      kinds.merge(CellKind.of(cell), 1, Integer::sum);
    }

    private int cost(String cell) {
      if (Characters.isBlank(cell)) {
        return blank > 0 || filled == 0 ? 0 : UNFIT / 2;
      }
      if (filled == 0) {
        return UNFIT / 2;
      }
      CellKind kind = CellKind.of(cell);
      boolean free = rough.size() > Math.max(3, filled / 4);
      if (free) {
        return kinds.containsKey(kind) || !kind.isTyped() ? 0 : UNFIT / 2;
      }
      if (exact.containsKey(CellForm.exact(cell))) {
        return 0;
      }
      return rough.containsKey(CellForm.rough(cell))
          ? 1
          : kind.isTyped() && kinds.containsKey(kind) ? 2 : isWords() ? 3 : UNFIT;
    }

    /** Words of a few forms may come in another one. */
    private boolean isWords() {
      return rough.keySet().stream().allMatch(form -> form.indexOf('9') < 0)
          && kinds.keySet().stream().noneMatch(CellKind::isTyped);
    }
  }
}
