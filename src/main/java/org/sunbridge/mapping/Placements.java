package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ways in which a row may have been meant that has a cell or two too many, or one too few: a
 * delimiter inside a cell was not enclosed, one was typed twice, a cell or the delimiter behind it
 * was forgotten.
 */
final class Placements {

  private static final int MOST_CELLS = 60;

  /** With more, not every way is tried: one that fits need not be the only one. */
  static final int MOST_TOO_MANY = 2;

  private static final int LONGEST_SPLIT = 1_000;

  private Placements() {}

  /**
   * Every way, each with as many cells as a row has; empty when there are too many to tell. Of many
   * cells too many only the ways with one text that holds all the delimiters.
   *
   * @param width cells that a row has
   * @param delimiter stands between two cells that are one
   */
  static List<String[]> of(String[] cells, int width, String delimiter) {
    int tooMany = cells.length - width;
    if (width < 2 || cells.length > MOST_CELLS) {
      return List.of();
    }
    if (tooMany == -1) {
      return oneMore(cells);
    }
    if (tooMany < 1) {
      return List.of();
    }
    List<String[]> ways = oneJoined(cells, tooMany, delimiter);
    if (tooMany > 1 && tooMany <= MOST_TOO_MANY) {
      ways.addAll(fewer(cells, tooMany, delimiter));
    }
    return ways;
  }

  /** A text with as many delimiters inside. */
  private static List<String[]> oneJoined(String[] cells, int tooMany, String delimiter) {
    List<String[]> ways = new ArrayList<>();
    for (int i = 0; i + tooMany < cells.length; i++) {
      String[] way = cells;
      for (int times = 0; times < tooMany; times++) {
        way = joined(way, i, delimiter);
      }
      if (areBare(cells, i, i + tooMany, delimiter)) {
        ways.add(way);
      }
    }
    return ways;
  }

  private static List<String[]> fewer(String[] cells, int tooMany, String delimiter) {
    List<String[]> ways = new ArrayList<>();
    for (int i = 0; i + 1 < cells.length; i++) {
      if (areBare(cells, i, i + 1, delimiter)) {
        String[] joined = joined(cells, i, delimiter);
        ways.addAll(tooMany == 2 ? fewer(joined, 1, delimiter) : List.<String[]>of(joined));
      }
    }
    return ways;
  }

  /** A cell with a delimiter inside was enclosed: no part of another. Blank ones matter not. */
  private static boolean areBare(String[] cells, int first, int last, String delimiter) {
    long filled =
        Arrays.stream(cells, first, last + 1).filter(cell -> !Characters.isBlank(cell)).count();
    return filled < 2
        || Arrays.stream(cells, first, last + 1).noneMatch(cell -> cell.contains(delimiter));
  }

  /** Two cells as one; a blank one was none. */
  private static String[] joined(String[] cells, int first, String delimiter) {
    String[] fewer = new String[cells.length - 1];
    System.arraycopy(cells, 0, fewer, 0, first);
    System.arraycopy(cells, first + 2, fewer, first + 1, cells.length - first - 2);
    boolean blank = Characters.isBlank(cells[first]) || Characters.isBlank(cells[first + 1]);
    fewer[first] = cells[first] + (blank ? "" : delimiter) + cells[first + 1];
    return fewer;
  }

  private static List<String[]> oneMore(String[] cells) {
    List<String[]> ways = new ArrayList<>();
    for (int i = 0; i <= cells.length; i++) {
      ways.add(parted(cells, i, "", i == cells.length ? "" : cells[i]));
    }
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      for (int at = 1; at < Math.min(cell.length(), LONGEST_SPLIT); at++) {
        ways.add(parted(cells, i, cell.substring(0, at), cell.substring(at)));
      }
    }
    return ways;
  }

  private static String[] parted(String[] cells, int place, String one, String other) {
    String[] more = Arrays.copyOf(cells, cells.length + 1);
    System.arraycopy(cells, place, more, place + 1, cells.length - place);
    more[place] = one;
    if (place + 1 < more.length) {
      more[place + 1] = other;
    }
    return more;
  }
}
