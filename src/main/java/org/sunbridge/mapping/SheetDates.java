package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/** Tells whether a number format shows days (ECMA-376 part 1, 18.8.30). */
final class SheetDates {

  private SheetDates() {}

  static boolean isDate(@Nullable Integer id, @Nullable String format) {
    if (id != null
        && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
      return true;
    }
    return format != null && shows("yd", format);
  }

  /** Whether a number format shows a time of day, and no elapsed one such as {@code [h]:mm}. */
  static boolean isTime(@Nullable Integer id, @Nullable String format) {
    return id != null && id >= 18 && id <= 21 || format != null && shows("hs", format);
  }

  /** One of the letters, outside of quotation marks, brackets and escapes. */
  private static boolean shows(String letters, String format) {
    char until = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = Character.toLowerCase(format.charAt(i));
      if (until != 0) {
        until = c == until ? 0 : until;
      } else if (c == '"') {
        until = '"';
      } else if (c == '[') {
        until = ']';
      } else if (c == '\\' || c == '_') {
        i++;
      } else if (letters.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
