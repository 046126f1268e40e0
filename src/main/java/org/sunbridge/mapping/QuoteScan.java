package org.sunbridge.mapping;

/** Follows the quotation marks of a record from line to line. */
final class QuoteScan {

  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    CLOSED,
    MISPLACED
  }

  private final char delimiter;
  private State state = State.CELL_START;

  QuoteScan(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Reads the next line of the record. */
  void read(String line) {
    for (int i = 0; i < line.length() && state != State.MISPLACED; i++) {
      char c = line.charAt(i);
      state =
          switch (state) {
            case CELL_START, PLAIN -> outside(c);
            case QUOTED -> c == '"' ? State.CLOSED : State.QUOTED;
            case CLOSED -> afterClosing(c, line.charAt(i - 1));
            case MISPLACED -> State.MISPLACED;
          };
    }
  }

  private State outside(char c) {
    if (c == delimiter) {
      return State.CELL_START;
    }
    if (state == State.CELL_START) {
      return c == '"' ? State.QUOTED : Character.isWhitespace(c) ? state : State.PLAIN;
    }
    return State.PLAIN;
  }

  private State afterClosing(char c, char before) {
    if (c == delimiter) {
      return State.CELL_START;
    }
    if (c == '"' && before == '"') {
      return State.QUOTED;
    }
    return Character.isWhitespace(c) ? State.CLOSED : State.MISPLACED;
  }

  boolean isInsideQuotes() {
    return state == State.QUOTED;
  }

  boolean isMisplaced() {
    return state == State.MISPLACED;
  }
}
