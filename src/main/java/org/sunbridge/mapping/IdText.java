package org.sunbridge.mapping;

/** The characters of an id or certificate number, with the repairs that lose and guess nothing. */
final class IdText {

  /** Roman ten, Greek chi, Cyrillic kha and the sign of multiplication look like an X. */
  private static final String LIKE_X = "\u2169\u2179\u03A7\u03C7\u0425\u0445\u00D7";

  private static final int CHECK_CHARACTER = 17;

  private IdText() {}

  /** Without blanks, quotation marks and inner dashes, the check character as X; all noted. */
  static String of(Cell cell) {
    String text = cell.identifier();
    String joined = withoutDashes(text);
    if (joined.length() < text.length()) {
      cell.noted(NoteCode.DASHES_REMOVED);
    }
    if (joined.length() <= CHECK_CHARACTER
        || !Characters.areDigits(joined, 0, CHECK_CHARACTER)
        || LIKE_X.indexOf(joined.charAt(CHECK_CHARACTER)) < 0) {
      return joined;
    }
    cell.noted(NoteCode.LOOKALIKE_X);
    return joined.substring(0, CHECK_CHARACTER) + 'X' + joined.substring(CHECK_CHARACTER + 1);
  }

  /** A dash may stand between two characters of the number; elsewhere it means something else. */
  private static String withoutDashes(String text) {
    boolean any = false;
    for (int i = 1; i < text.length() - 1; i++) {
      any |= Characters.isDash(text.charAt(i));
    }
    if (!any) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean joins =
          i > 0
              && i < text.length() - 1
              && Characters.isDash(text.charAt(i))
              && Character.isLetterOrDigit(text.charAt(i - 1))
              && Character.isLetterOrDigit(text.charAt(i + 1));
      if (!joins) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
