package org.sunbridge.mapping;

/** Blank, invisible and full-width characters, as partners' files hold them. */
final class Characters {

  /** Fillers, joiners and marks of order that stand alone in their blocks. */
  private static final String INVISIBLE =
      "\u00AD\u034F\u061C\u115F\u1160\u1680\u180B\u180C\u180D\u180E\u2800\u3164\uFEFF\uFFA0";

  private static final String QUOTES =
      "'\"`\u00B4\u2018\u2019\u201A\u201B\u201C\u201D\u2032\u2033\u02B9\u02BC";

  private Characters() {}

  /** A space of any kind, a line break, or a character that shows nothing. */
  static boolean isBlank(char c) {
    if (c > ' ' && c < 0x7F || c > 0x3000 && c < 0x3164 || c > 0x3164 && c < 0xFE00) {
      return false;
    }
    return c <= 0xA0
        || c >= 0x2000 && c <= 0x200F
        || c >= 0x2028 && c <= 0x202F
        || c >= 0x205F && c <= 0x206F
        || c == 0x3000
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xFFF9 && c <= 0xFFFC
        || INVISIBLE.indexOf(c) >= 0;
  }

  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isFullWidth(char c) {
    return c >= 0xFF01 && c <= 0xFF5E;
  }

  /** The ASCII form of a full-width character; any other stays. */
  static char narrow(char c) {
    return isFullWidth(c) ? (char) (c - 0xFEE0) : c;
  }

  /** The ASCII forms of all full-width characters. */
  static String narrowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(narrow(text.charAt(i)));
    }
    return out.toString();
  }

  /** A hyphen or dash of any length, or a minus sign. */
  static boolean isDash(char c) {
    return c == '-' || c >= 0x2010 && c <= 0x2015 || c == 0x2212 || c == 0xFE63;
  }

  /** An apostrophe or quotation mark, straight or curly. */
  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether {@code from} (inclusive) to {@code to} (exclusive) are ASCII digits, at least one. */
  static boolean areDigits(String text, int from, int to) {
    if (from >= to || to > text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character belongs to Chinese writing, its punctuation included. */
  static boolean isChinese(char c) {
    return c >= 0x3001 && c <= 0x303F || c >= 0x3400 && c <= 0x9FFF || isFullWidth(c);
  }

  /** Blanks at both ends removed; the same object when there are none. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }

  /** All blanks removed and full-width forms made ASCII; the same object when that is none. */
  static String compact(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c) || isFullWidth(c)) {
        return compacted(text);
      }
    }
    return text;
  }

  private static String compacted(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        out.append(narrow(c));
      }
    }
    return out.toString();
  }

  /**
   * Full-width forms made ASCII and blanks removed, but for one between two digits: whether {@code
   * 20 26} is one number or two is for others to say.
   */
  static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = narrow(text.charAt(i));
      if (isBlank(c)) {
        space |= Character.isWhitespace(c) || Character.isSpaceChar(c);
        continue;
      }
      if (space && isDigit(c) && !out.isEmpty() && isDigit(out.charAt(out.length() - 1))) {
        out.append(' ');
      }
      space = false;
      out.append(c);
    }
    return out.toString();
  }

  /** Without the apostrophes and quotation marks at both ends. */
  static String unquoted(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isQuote(text.charAt(from))) {
      from++;
    }
    while (to > from && isQuote(text.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }
}
