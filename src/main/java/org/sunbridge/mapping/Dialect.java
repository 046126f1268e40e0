package org.sunbridge.mapping;

import java.util.regex.Pattern;

/**
 * How a text parts its cells.
 *
 * @param delimiter one or more characters; empty when a line is one cell; two blanks stand for any
 *     number of them from two on
 * @param quote encloses cells; {@link #NONE} when nothing does
 * @param escape stands before a quotation mark, a delimiter or itself that is part of a cell;
 *     {@link #NONE} when quotation marks inside a cell are doubled
 * @param escapesItself whether the escape stands before itself too; where it does not, two of them
 *     are two
 */
record Dialect(String delimiter, char quote, char escape, boolean escapesItself) {

  private static final String RUN = "  ";
  private static final Pattern RUNS = Pattern.compile(" {2,}");

  static final char NONE = '\uFFFF';

  static Dialect of(String delimiter) {
    return new Dialect(delimiter, '"', NONE, false);
  }

  /** Whether two blanks or more part cells, as in columns that are lined up by blanks. */
  boolean isRun() {
    return delimiter.equals(RUN);
  }

  /** A line as the delimiter parts it: each run of blanks is one delimiter. */
  String told(String line) {
    return isRun() ? RUNS.matcher(line.strip()).replaceAll(RUN) : line;
  }

  boolean hasEscape() {
    return escape != NONE;
  }

  /** Whether a quotation mark inside a cell is doubled and nothing else is special. */
  boolean isOrdinary() {
    return quote == '"' && !hasEscape() && !delimiter.isEmpty();
  }

  /** Whether the delimiter stands at a place of a text. */
  boolean parts(String text, int at) {
    return !delimiter.isEmpty() && text.startsWith(delimiter, at);
  }

  /** Whether a character says more than itself at a place of a text. */
  boolean escapes(String text, int at) {
    if (escape == NONE || text.charAt(at) != escape || at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return next == quote || parts(text, at + 1) || escapesItself && next == escape;
  }
}
