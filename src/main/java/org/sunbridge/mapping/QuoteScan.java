package org.sunbridge.mapping;

/** Follows the quotation marks of a record from line to line, strictly. */
final class QuoteScan {

  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    CLOSED,
    MISPLACED
  }

  private final Dialect dialect;
  private State state = State.CELL_START;
  private boolean indented;

  QuoteScan(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Reads the next line of the record. */
  void read(String line) {
    int i = 0;
    while (i < line.length() && state != State.MISPLACED) {
      if (dialect.escapes(line, i) && state != State.CLOSED) {
        state = state == State.CELL_START ? State.PLAIN : state;
        i += 2;
      } else if (state != State.QUOTED && dialect.parts(line, i)) {
        state = State.CELL_START;
        i += dialect.delimiter().length();
      } else {
        boolean doubled = state == State.CLOSED && i > 0 && line.charAt(i - 1) == dialect.quote();
        state = after(line.charAt(i), doubled && !dialect.hasEscape());
        i++;
      }
    }
  }

  private State after(char c, boolean behindMark) {
    boolean mark = c == dialect.quote();
    return switch (state) {
      case CELL_START -> mark ? State.QUOTED : isIndent(c) ? State.CELL_START : State.PLAIN;
      case PLAIN -> State.PLAIN;
      case QUOTED -> mark ? State.CLOSED : State.QUOTED;
      case CLOSED ->
          mark && behindMark
              ? State.QUOTED
              : Character.isWhitespace(c) ? State.CLOSED : State.MISPLACED;
      case MISPLACED -> State.MISPLACED;
    };
  }

  private boolean isIndent(char c) {
    boolean blank = Character.isWhitespace(c);
    indented |= blank;
    return blank;
  }

  boolean isInsideQuotes() {
    return state == State.QUOTED;
  }

  boolean isMisplaced() {
    return state == State.MISPLACED;
  }

  /** Whether a cell begins with a blank. */
  boolean isIndented() {
    return indented;
  }
}
