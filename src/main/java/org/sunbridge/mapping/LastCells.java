package org.sunbridge.mapping;

/**
 * How long the cells of the last column are. A file that was cut off inside its last cell has all
 * cells of a row and often a value that can be read (an address, a sum without its last digits):
 * what gives it away is that no other row ends so soon.
 */
final class LastCells {

  /** So many cells of one length are a form, which the last row then lacks. */
  private static final int ENOUGH_ALIKE = 3;

  /** So many cells of several lengths show how short one may be. */
  private static final int ENOUGH_OTHERS = 20;

  private final int column;
  private int count;
  private int shortest = Integer.MAX_VALUE;
  private int longest;

  /**
   * @param width how many columns the header names
   */
  LastCells(int width) {
    this.column = width - 1;
  }

  /** Whether the row ends sooner than every one before it. */
  boolean showCutOff(RawRow row) {
    int enough = shortest == longest ? ENOUGH_ALIKE : ENOUGH_OTHERS;
    return count >= enough && length(row) < shortest;
  }

  void add(RawRow row) {
    add(length(row));
  }

  /** Of a row that is not read. */
  void add(int length) {
    count++;
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
  }

  int length(RawRow row) {
    return row.cell(column).strip().length();
  }
}
