package org.sunbridge.mapping;

/** Where one cell may have been two whose delimiter was forgotten: seldom inside a word. */
final class Seams {

  private static final int INSIDE_WORD = 4;
  private static final int AT_BLANK = 2;
  private static final int AT_MARK = 1;

  private Seams() {}

  /**
   * @param way the cells with one more
   * @param forgotten cost of a cell that was left out altogether
   */
  static int cost(String[] cells, String[] way, int forgotten) {
    int i = 0;
    while (i < cells.length && cells[i].equals(way[i])) {
      i++;
    }
    if (i == cells.length || way[i].isEmpty() || way[i + 1].isEmpty()) {
      return forgotten;
    }
    char before = way[i].charAt(way[i].length() - 1);
    char behind = way[i + 1].charAt(0);
    if (before == ' ' || behind == ' ') {
      return AT_BLANK;
    }
    char one = CellForm.sign(before);
    char other = CellForm.sign(behind);
    boolean word = one == other && Character.isLetterOrDigit(before) || one == 'A' && other == 'a';
    boolean marks = !Character.isLetterOrDigit(before) && !Character.isLetterOrDigit(behind);
    return word ? INSIDE_WORD : marks ? AT_MARK : 0;
  }
}
