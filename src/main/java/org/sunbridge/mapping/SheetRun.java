package org.sunbridge.mapping;

/**
 * Watches a workbook's XML pass by for what the reader would have to hold in memory at once: one
 * text, one tag, one row. Honest ones are a thousand times smaller. Not thread-safe.
 */
final class SheetRun {

  /** A cell holds 32,767 characters; each may be written as an entity. */
  private static final long LONGEST_TEXT = 2L << 20;

  /** 5,000 columns of short cells are half a megabyte. */
  private static final long LONGEST_ROW = 8L << 20;

  /** The end of a name such as {@code row} or {@code x:row} behind the mark of a tag. */
  private enum At {
    TEXT,
    MARK,
    NAME,
    R,
    O,
    W
  }

  private At at = At.TEXT;
  private long sinceMark;
  private long sinceRow;
  private boolean isInRow;
  private boolean isClosing;

  /**
   * @throws UnreadableFile when something in it is longer than any honest one
   */
  void pass(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      byte character = bytes[i];
      if (character == '<') {
        at = At.MARK;
        isClosing = false;
        sinceMark = 0;
      } else if (at != At.TEXT) {
        at = next(character);
      }
      sinceMark++;
      sinceRow++;
      if (sinceMark > LONGEST_TEXT || isInRow && sinceRow > LONGEST_ROW) {
        throw FileProblem.WORKBOOK_TOO_LARGE.error();
      }
    }
  }

  /** Inside a tag's name, which may be a prefix so far. */
  private At next(byte character) {
    return switch (character) {
      case '/' -> {
        isClosing = at == At.MARK;
        yield isClosing ? At.MARK : ended();
      }
      case ':' -> At.MARK;
      case 'r' -> at == At.MARK ? At.R : At.NAME;
      case 'o' -> at == At.R ? At.O : At.NAME;
      case 'w' -> at == At.O ? At.W : At.NAME;
      case ' ', '>', '\t', '\r', '\n' -> ended();
      default -> At.NAME;
    };
  }

  private At ended() {
    if (at == At.W) {
      isInRow = !isClosing;
      sinceRow = 0;
    }
    return At.TEXT;
  }
}
