package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a line whose quotation marks do not pair: every mark at the beginning of a cell may
 * enclose or be a character, every doubled one before a delimiter may be one or close. Of all
 * readings the one with as many cells as other rows have is the likeliest, then the one with the
 * fewest oddities.
 */
final class BrokenLine {

  /** Lines with more marks than can be tried keep the best reading so far. */
  private static final int MOST_STEPS = 4_000;

  /** Each cell is a step down; more are not worth it. */
  private static final int MOST_CELLS = 1_000;

  private static final int ODD_CELL = 100;

  private final String text;
  private final Dialect dialect;
  private final int width;
  private final List<String> cells = new ArrayList<>();
  private List<String> best = List.of();
  private int bestOddity = Integer.MAX_VALUE;
  private int steps;

  private BrokenLine(String text, Dialect dialect, int width) {
    this.text = text;
    this.dialect = dialect;
    this.width = width;
  }

  /**
   * @param width cells that a row has, 0 when unknown
   */
  static String[] cells(String text, Dialect dialect, int width) {
    List<String> forgiving = new CellScan(dialect).read(text);
    if (forgiving.size() > MOST_CELLS) {
      return forgiving.toArray(String[]::new);
    }
    BrokenLine line = new BrokenLine(text, dialect, width);
    line.readFrom(0, 0);
    return line.best.toArray(String[]::new);
  }

  private void readFrom(int at, int oddity) {
    if (steps++ > MOST_STEPS && !best.isEmpty()) {
      return;
    }
    int start = at;
    while (start < text.length() && text.charAt(start) == ' ' && !dialect.parts(text, start)) {
      start++;
    }
    if (start < text.length() && text.charAt(start) == dialect.quote()) {
      enclosed(start + 1, oddity);
      bare(at, oddity + 2);
    } else {
      bare(at, oddity);
    }
  }

  private void bare(int from, int oddity) {
    int at = from;
    while (at < text.length() && !dialect.parts(text, at)) {
      at += dialect.escapes(text, at) ? 2 : 1;
    }
    cell(from, Math.min(at, text.length()), false, at, oddity);
  }

  private void enclosed(int from, int oddity) {
    int odd = oddity;
    for (int at = from; at < text.length(); at++) {
      if (dialect.escapes(text, at)) {
        at++;
      } else if (text.charAt(at) == dialect.quote()) {
        boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == dialect.quote();
        if (doubled && closes(at + 1)) {
          // The mark may be the cell's own last character, not doubled as it should be.
          cell(from, at + 1, true, behindBlanks(at + 2), odd + 1);
        }
        if (doubled) {
          at++;
        } else if (closes(at)) {
          cell(from, at, true, behindBlanks(at + 1), odd);
          return;
        } else {
          odd++;
        }
      }
    }
  }

  private void cell(int from, int to, boolean enclosed, int next, int oddity) {
    cells.add(enclosed ? unescaped(from, to) : unescapedBare(from, to));
    if (next >= text.length()) {
      end(oddity);
    } else {
      readFrom(next + dialect.delimiter().length(), oddity);
    }
    cells.remove(cells.size() - 1);
  }

  private void end(int oddity) {
    int total = oddity + (width == 0 ? 0 : ODD_CELL * Math.abs(cells.size() - width));
    if (total < bestOddity) {
      bestOddity = total;
      best = List.copyOf(cells);
    }
  }

  private boolean closes(int at) {
    int next = behindBlanks(at + 1);
    return next == text.length() || dialect.parts(text, next);
  }

  private int behindBlanks(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ' && !dialect.parts(text, at)) {
      at++;
    }
    return at;
  }

  private String unescaped(int from, int to) {
    StringBuilder cell = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      boolean doubled =
          text.charAt(at) == dialect.quote()
              && at + 1 < to
              && text.charAt(at + 1) == dialect.quote();
      at += doubled || dialect.escapes(text, at) && at + 1 < to ? 1 : 0;
      cell.append(text.charAt(at));
    }
    return cell.toString();
  }

  private String unescapedBare(int from, int to) {
    if (!dialect.hasEscape()) {
      return text.substring(from, to);
    }
    StringBuilder cell = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      at += dialect.escapes(text, at) && at + 1 < to ? 1 : 0;
      cell.append(text.charAt(at));
    }
    return cell.toString();
  }
}
