package org.sunbridge.definition;

/**
 * Finds the place in the file of a character of a decoded scalar: quotes, escapes, folded lines and
 * indentation stand in between. Exact but for text that begins deeper than its block's indentation.
 */
final class Unfolding {

  private Unfolding() {}

  /**
   * @param start where the scalar begins, its quote or block mark included
   * @param offset index of a code point of {@code decoded}; its length means the end
   */
  static int rawIndex(SourceText source, int start, String decoded, int offset) {
    int[] wanted = decoded.codePoints().limit(offset).toArray();
    int quote = source.at(start);
    int raw = contentStart(source, start);
    for (int point : wanted) {
      raw = behind(source, raw, point, quote);
    }
    return offset < decoded.codePointCount(0, decoded.length())
        ? skippedTo(source, raw, decoded.codePointAt(decoded.offsetByCodePoints(0, offset)), quote)
        : raw;
  }

  private static int contentStart(SourceText source, int start) {
    int first = source.at(start);
    if (first == '\'' || first == '"') {
      return start + 1;
    }
    if (first == '|' || first == '>') {
      int i = start;
      while (source.at(i) != '\n' && source.at(i) != -1) {
        i++;
      }
      return i + 1;
    }
    return start;
  }

  private static int behind(SourceText source, int from, int point, int quote) {
    int raw = skippedTo(source, from, point, quote);
    if (quote == '"' && source.at(raw) == '\\') {
      return raw + escapeLength(source.at(raw + 1));
    }
    if (quote == '\'' && source.at(raw) == '\'') {
      return raw + 2;
    }
    if (point == ' ' && isBreak(source.at(raw))) {
      while (isBlank(source.at(raw))) {
        raw++;
      }
      return raw;
    }
    return raw + 1;
  }

  /** Passes over indentation and folded line ends that stand before a visible character. */
  private static int skippedTo(SourceText source, int from, int point, int quote) {
    int raw = from;
    while (quote == '"' && source.at(raw) == '\\' && isBreak(source.at(raw + 1))) {
      raw += 2;
      while (isBlank(source.at(raw))) {
        raw++;
      }
    }
    if (point != ' ' && point != '\n' && point != '\t') {
      while (isBlank(source.at(raw))) {
        raw++;
      }
    }
    return raw;
  }

  private static int escapeLength(int kind) {
    return switch (kind) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private static boolean isBreak(int point) {
    return point == '\n' || point == '\r';
  }

  private static boolean isBlank(int point) {
    return point == ' ' || point == '\t' || isBreak(point);
  }
}
