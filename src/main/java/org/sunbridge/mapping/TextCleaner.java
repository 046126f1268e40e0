package org.sunbridge.mapping;

/**
 * Free text: blanks at the ends and characters that show nothing removed, full-width letters and
 * digits made ASCII, any run of blanks one blank. Punctuation stays.
 */
final class TextCleaner implements Cleaner {

  private final boolean address;

  /**
   * @param address whether a blank beside a Chinese character means nothing, as in an address
   */
  TextCleaner(boolean address) {
    this.address = address;
  }

  @Override
  public String clean(Cell cell) {
    String text = cell.text();
    return isClean(text) ? text : cleaned(text);
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.isBlank(c) || Characters.isFullWidth(c) || c >= 0xD800 && c <= 0xF8FF) {
        return false;
      }
    }
    return true;
  }

  private String cleaned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c <= 0xFFFF && Characters.isBlank((char) c)) {
        blank |= isSpace((char) c);
        continue;
      }
      int canonical = PrivateUse.canonical(c);
      char narrow = c <= 0xFFFF ? Characters.narrow((char) c) : ' ';
      if (Character.isLetterOrDigit(narrow) && narrow < 0x7F) {
        canonical = narrow;
      }
      if (blank && !out.isEmpty() && !(address && isBesideChinese(out, canonical))) {
        out.append(' ');
      }
      blank = false;
      out.appendCodePoint(canonical);
    }
    return out.toString();
  }

  /** Control and invisible characters vanish; white space parts words. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isBesideChinese(StringBuilder before, int c) {
    int last = before.codePointBefore(before.length());
    return isChinese(last) || isChinese(c);
  }

  private static boolean isChinese(int c) {
    return c > 0xFFFF || Characters.isChinese((char) c);
  }
}
