package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Parts a record's cells in one pass, forgiving: a quotation mark opens only at the beginning of a
 * cell and closes only before a delimiter or the end; elsewhere it is a character. Not thread-safe.
 */
final class CellScan {

  private final Dialect dialect;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private final BitSet enclosed = new BitSet();
  private int misplaced;
  private boolean open;

  CellScan(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The cells; where the last quotation mark is never closed, {@link #isOpen} says so. */
  List<String> read(String text) {
    cells.clear();
    enclosed.clear();
    misplaced = 0;
    open = false;
    int at = 0;
    while (at >= 0) {
      at = readCell(text, at);
    }
    return cells;
  }

  /** Where the next cell begins, or -1 behind the last. */
  private int readCell(String text, int from) {
    cell.setLength(0);
    int start = from;
    while (start < text.length() && text.charAt(start) == ' ' && !dialect.parts(text, start)) {
      start++;
    }
    if (start < text.length()
        && text.charAt(start) == dialect.quote()
        && dialect.quote() != Dialect.NONE) {
      return enclosed(text, start + 1);
    }
    return bare(text, from);
  }

  private int bare(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (dialect.escapes(text, at)) {
        cell.append(text.charAt(at + 1));
        at += 2;
      } else if (dialect.parts(text, at)) {
        cells.add(cell.toString());
        return at + dialect.delimiter().length();
      } else {
        cell.append(text.charAt(at++));
      }
    }
    cells.add(cell.toString());
    return -1;
  }

  private int enclosed(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (dialect.escapes(text, at)) {
        cell.append(text.charAt(at + 1));
        at += 2;
      } else if (c != dialect.quote()) {
        cell.append(c);
        at++;
      } else if (!dialect.hasEscape()
          && at + 1 < text.length()
          && text.charAt(at + 1) == dialect.quote()) {
        cell.append(c);
        at += 2;
      } else {
        int next = behindBlanks(text, at + 1);
        if (next == text.length() || dialect.parts(text, next)) {
          enclosed.set(cells.size());
          cells.add(cell.toString());
          return next == text.length() ? -1 : next + dialect.delimiter().length();
        }
        misplaced++;
        cell.append(c);
        at++;
      }
    }
    open = true;
    cells.add(cell.toString());
    return -1;
  }

  private int behindBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ' && !dialect.parts(text, at)) {
      at++;
    }
    return at;
  }

  /** Whether a quotation mark was opened and not closed. */
  boolean isOpen() {
    return open;
  }

  /** How many cells stand between quotation marks. */
  int enclosed() {
    return enclosed.cardinality();
  }

  boolean isEnclosed(int cell) {
    return enclosed.get(cell);
  }

  /** Quotation marks inside a cell that are neither doubled nor escaped. */
  int misplaced() {
    return misplaced;
  }
}
