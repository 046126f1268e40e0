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
    return isClean(text) ? text : cleaned(cell, text);
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.isBlank(c)
          || Characters.isFullWidth(c)
          || c >= 0xD800 && c <= 0xF8FF
          || c >= 0x2E80 && c <= 0x2FD5) {
        return false;
      }
    }
    return true;
  }

  private String cleaned(Cell cell, String text) {
    StringBuilder out = new StringBuilder(text.length());
    int blanks = 0;
    boolean space = false;
    boolean fewer = false;
    boolean moved = false;
    boolean radical = false;
    boolean narrowed = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c <= 0xFFFF && Characters.isBlank((char) c)) {
        blanks++;
        space |= isSpace((char) c);
        continue;
      }
      int canonical = canonical(c);
      moved |= PrivateUse.canonical(c) != c;
      radical |= Radicals.character(c) != c;
      narrowed |= canonical != c && isFullWidth(c);
      if (blanks > 0 && !out.isEmpty()) {
        boolean kept = space && !(address && isBesideChinese(out, canonical));
        out.append(kept ? " " : "");
        fewer |= !kept || blanks > 1;
      }
      blanks = 0;
      space = false;
      out.appendCodePoint(canonical);
    }
    note(cell, fewer, NoteCode.BLANKS_REMOVED);
    note(cell, narrowed, NoteCode.FULL_WIDTH);
    note(cell, moved, NoteCode.NAME_PRIVATE_USE);
    note(cell, radical, NoteCode.NAME_RADICAL);
    return out.toString();
  }

  private static void note(Cell cell, boolean done, NoteCode code) {
    if (done) {
      cell.noted(code);
    }
  }

  /** Letters and digits made narrow, radicals characters; punctuation stays. */
  private static int canonical(int c) {
    int narrow = isFullWidth(c) ? Characters.narrow((char) c) : 0;
    return Character.isLetterOrDigit(narrow) ? narrow : Radicals.character(PrivateUse.canonical(c));
  }

  private static boolean isFullWidth(int c) {
    return c <= 0xFFFF && Characters.isFullWidth((char) c);
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
