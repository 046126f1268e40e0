package org.sunbridge.mapping;

/** A cell with its characters replaced by their kind: dates of one notation have one form. */
final class CellForm {

  private static final int LONGEST = 60;

  private CellForm() {}

  /** One sign for each character. */
  static String exact(String cell) {
    int length = Math.min(cell.length(), LONGEST);
    StringBuilder form = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      form.append(sign(cell.charAt(i)));
    }
    return form.toString();
  }

  /** One sign for each run of characters of a kind. */
  static String rough(String cell) {
    StringBuilder form = new StringBuilder();
    char before = 0;
    for (int i = 0; i < cell.length() && form.length() < LONGEST; i++) {
      char sign = sign(cell.charAt(i));
      if (sign != before || !isRun(sign)) {
        form.append(sign);
      }
      before = sign;
    }
    return form.toString();
  }

  private static boolean isRun(char sign) {
    return sign == '9' || sign == 'A' || sign == 'a' || sign == '字';
  }

  static char sign(char c) {
    if (c >= '0' && c <= '9') {
      return '9';
    }
    if (c < 0x250 && Character.isLetter(c)) {
      return Character.isUpperCase(c) ? 'A' : 'a';
    }
    return Character.isLetter(c) || Character.isSurrogate(c) ? '字' : c;
  }
}
