package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Year, month and day read from a text, without looking whether a calendar has them.
 *
 * @param day {@link #NO_DAY} when only a month was written
 * @param rest what follows: a time of day
 */
record CalendarText(int year, int month, int day, boolean oneDigitMonth, char mark, String rest) {

  static final int NO_DAY = -1;

  private static final String MARKS = "-/.年 \\、。";

  /** Null when the text does not begin like a date or month with a year of four digits. */
  static @Nullable CalendarText of(String text) {
    if (!Characters.areDigits(text, 0, 4)) {
      return null;
    }
    int year = number(text, 0, 4);
    int digits = digitsFrom(text, 4);
    return digits > 0 ? run(text, year, 4 + digits) : marked(text, year);
  }

  private static @Nullable CalendarText run(String text, int year, int length) {
    boolean whole = length == text.length();
    if (length == 6 && whole) {
      return new CalendarText(year, number(text, 4, 6), NO_DAY, false, '0', "");
    }
    if (length == 8 || (length == 12 || length == 14) && whole) {
      String rest = whole && length > 8 ? " " + text.substring(8) : text.substring(8);
      return new CalendarText(year, number(text, 4, 6), number(text, 6, 8), false, '0', rest);
    }
    return null;
  }

  private static @Nullable CalendarText marked(String text, int year) {
    char mark = markAt(text, 4);
    int digits = digitsFrom(text, 5);
    if (MARKS.indexOf(mark) < 0 || digits < 1 || digits > 2) {
      return null;
    }
    int end = 5 + digits;
    int month = number(text, 5, end);
    boolean oneDigit = digits == 1;
    if (isMonthOnly(text.substring(end), mark)) {
      return new CalendarText(year, month, NO_DAY, oneDigit, mark, "");
    }
    int days = digitsFrom(text, end + 1);
    if (markAt(text, end) != (mark == '年' ? '月' : mark) || days < 1 || days > 2) {
      return null;
    }
    int dayEnd = end + 1 + days;
    return new CalendarText(
        year, month, number(text, end + 1, dayEnd), oneDigit, mark, behindDay(text, dayEnd));
  }

  private static boolean isMonthOnly(String rest, char mark) {
    return rest.isEmpty() || mark != ' ' && (rest.equals("月") || rest.equals("月份"));
  }

  private static String behindDay(String text, int dayEnd) {
    String rest = text.substring(dayEnd);
    boolean named = rest.startsWith("日") || rest.startsWith("号") || rest.startsWith("號");
    return named ? rest.substring(1) : rest;
  }

  private static char markAt(String text, int i) {
    if (i >= text.length()) {
      return 0;
    }
    char c = text.charAt(i);
    return Characters.isDash(c) ? '-' : c;
  }

  private static int digitsFrom(String text, int from) {
    int i = from;
    while (i < text.length() && Characters.isDigit(text.charAt(i))) {
      i++;
    }
    return i - from;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
