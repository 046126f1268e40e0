package org.sunbridge.mapping;

/** Long numbers that a spreadsheet or program has taken for quantities, which keep 15 digits. */
final class LostDigits {

  private static final int KEPT = 15;

  private LostDigits() {}

  /** Whether a text reads like {@code 3.10114E+17} or like {@code 310114199001011000.0}. */
  static boolean isQuantity(String text) {
    return isScientific(text) || isFraction(text);
  }

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
              ? Characters.isDigit(c) || c == '.' || c == ','
              : i == e || Characters.isDigit(c) || i == e + 1 && (c == '+' || c == '-');
      if (!belongs) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFraction(String text) {
    int point = text.indexOf('.');
    return point > KEPT
        && Characters.areDigits(text, 0, point)
        && (point == text.length() - 1 || Characters.areDigits(text, point + 1, text.length()));
  }
}
