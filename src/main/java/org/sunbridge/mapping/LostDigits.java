package org.sunbridge.mapping;

/** Long numbers that a spreadsheet has taken for quantities. */
final class LostDigits {

  private LostDigits() {}

  /** Whether a text reads like {@code 3.10114E+17}. */
  static boolean isScientific(String text) {
    int e = Math.max(text.indexOf('E'), text.indexOf('e'));
    if (e < 1 || e == text.length() - 1 || !Characters.isDigit(text.charAt(0))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean belongs =
          i < e
              ? Characters.isDigit(c) || c == '.'
              : i == e || Characters.isDigit(c) || i == e + 1 && (c == '+' || c == '-');
      if (!belongs) {
        return false;
      }
    }
    return true;
  }
}
