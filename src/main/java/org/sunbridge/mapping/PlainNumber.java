package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A number without sign.
 *
 * @param whole digits without leading zeros, at least one
 * @param decimals digits without trailing zeros, perhaps none
 */
record PlainNumber(String whole, String decimals) {

  /**
   * Null unless digits, perhaps in thousands parted by commas or blanks, and at most one decimal
   * point.
   */
  static @Nullable PlainNumber of(String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String decimals = point < 0 ? "" : text.substring(point + 1);
    for (char separator : new char[] {',', ' '}) {
      if (whole.indexOf(separator) >= 0) {
        if (!isGrouped(whole, separator)) {
          return null;
        }
        whole = whole.replace(String.valueOf(separator), "");
      }
    }
    if (!Characters.areDigits(whole, 0, whole.length())
        || !decimals.isEmpty() && !Characters.areDigits(decimals, 0, decimals.length())) {
      return null;
    }
    int from = 0;
    while (from < whole.length() - 1 && whole.charAt(from) == '0') {
      from++;
    }
    int to = decimals.length();
    while (to > 0 && decimals.charAt(to - 1) == '0') {
      to--;
    }
    return new PlainNumber(whole.substring(from), decimals.substring(0, to));
  }

  /** Groups of three, the first of one to three: {@code 12,34} may mean something else. */
  private static boolean isGrouped(String whole, char separator) {
    int first = whole.indexOf(separator);
    if (first < 1 || first > 3 || (whole.length() - first) % 4 != 0) {
      return false;
    }
    for (int i = first; i < whole.length(); i += 4) {
      if (whole.charAt(i) != separator || !Characters.areDigits(whole, i + 1, i + 4)) {
        return false;
      }
    }
    return true;
  }
}
