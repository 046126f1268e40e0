package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the rows that name columns from those that fill them: in a column of numbers or dates, a
 * name is neither.
 */
final class HeaderRows {

  private static final int MOST = 4;
  private static final int ROWS_COMPARED = 60;

  /** Of a column's cells, those that are numbers or dates, for it to be a column of them. */
  private static final double TYPED = 0.7;

  private HeaderRows() {}

  /** How many of the first rows are a header; 1 where nothing tells. */
  static int count(List<RawRow> table) {
    List<Integer> typed = typedColumns(table);
    if (typed.isEmpty()) {
      return 1;
    }
    int rows = 0;
    while (rows < Math.min(MOST, table.size() - 1) && names(table.get(rows), typed, rows > 0)) {
      rows++;
    }
    return rows;
  }

  /** A second row of names must name as many as half of the typed columns. */
  private static boolean names(RawRow row, List<Integer> typed, boolean second) {
    int named = 0;
    for (int column : typed) {
      CellKind kind = CellKind.of(row.cell(column));
      if (kind.isTyped() || second && kind == CellKind.QUOTED) {
        return false;
      }
      named += kind == CellKind.EMPTY ? 0 : 1;
    }
    return second ? named * 2 >= typed.size() && named > 0 && named + 1 >= row.filled() / 3 : true;
  }

  static List<Integer> typedColumns(List<RawRow> table) {
    List<Integer> typed = new ArrayList<>();
    List<RawRow> rows =
        table.subList(Math.min(1, table.size()), Math.min(ROWS_COMPARED, table.size()));
    int width = table.stream().mapToInt(row -> row.cells().length).max().orElse(0);
    for (int column = 0; column < width; column++) {
      int filled = 0;
      int ofType = 0;
      for (RawRow row : rows) {
        CellKind kind = CellKind.of(row.cell(column));
        filled += kind == CellKind.EMPTY ? 0 : 1;
        ofType += kind.isTyped() ? 1 : 0;
      }
      if (ofType > 0 && ofType >= filled * TYPED) {
        typed.add(column);
      }
    }
    return typed;
  }

  /**
   * The names of columns. A name that spans several columns stands in the first of them; the row
   * below names each.
   */
  static List<String> joined(List<RawRow> header) {
    List<String> names = new ArrayList<>(List.of(header.get(0).cells()));
    for (int i = 1; i < header.size(); i++) {
      RawRow below = header.get(i);
      String spanning = "";
      for (int column = 0; column < Math.max(names.size(), below.cells().length); column++) {
        if (column == names.size()) {
          names.add("");
        }
        String above = names.get(column);
        String name = below.cell(column);
        spanning = Characters.isBlank(above) ? spanning : above;
        if (!Characters.isBlank(name)) {
          names.set(column, Characters.isBlank(spanning) ? name : spanning + " " + name);
        }
      }
    }
    return names;
  }

  /** Of two rows, the name that stands nearest to the column's cells. */
  static String[] lowest(RawRow above, RawRow below) {
    String[] names = new String[Math.max(above.cells().length, below.cells().length)];
    for (int column = 0; column < names.length; column++) {
      String name = below.cell(column);
      names[column] = Characters.isBlank(name) ? above.cell(column) : name;
    }
    return names;
  }

  /** Of two rows, the name that spans columns, a slash, and the column's own. */
  static String[] both(RawRow above, RawRow below) {
    String[] names = lowest(above, below);
    String spanning = "";
    for (int column = 0; column < names.length; column++) {
      String upper = above.cell(column);
      spanning = Characters.isBlank(upper) ? spanning : Characters.strip(upper);
      if (!Characters.isBlank(below.cell(column)) && !spanning.isEmpty()) {
        names[column] = spanning + "/" + Characters.strip(below.cell(column));
      }
    }
    return names;
  }
}
