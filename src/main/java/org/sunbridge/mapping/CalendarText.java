package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Year, month and day read from a text, without looking whether a calendar has them.
 *
 * @param day 0 when only a month was written
 * @param rest what follows: a time of day
 */
record CalendarText(int year, int month, int day, boolean oneDigitMonth, char mark, String rest) {

  /** Null when the text does not begin like a date or month with a year of four digits. */
  static @Nullable CalendarText of(String text) {
    if (!Characters.areDigits(text, 0, 4)) {
      return null;
    }
    int year = Integer.parseInt(text, 0, 4, 10);
    int digits = digitsFrom(text, 4);
    return digits > 0 ? run(text, year, 4 + digits) : marked(text, year);
  }

  /** What stands before a time of day such as {@code 08:30}; the whole text when there is none. */
  static String withoutTime(String text) {
    int i = text.indexOf(':') - 1;
    while (i > 0 && Characters.isDigit(text.charAt(i))) {
      i--;
    }
    boolean parted = i > 0 && (text.charAt(i) == 'T' || Characters.isBlank(text.charAt(i)));
    return parted ? text.substring(0, i) : text;
  }

  private static @Nullable CalendarText run(String text, int year, int length) {
    if (length == 6 && text.length() == 6) {
      return new CalendarText(year, number(text, 4, 6), 0, false, ' ', "");
    }
    if (length == 8 || length == 14 && text.length() == 14) {
      return new CalendarText(
          year, number(text, 4, 6), number(text, 6, 8), false, ' ', text.substring(8));
    }
    return null;
  }

  private static @Nullable CalendarText marked(String text, int year) {
    if (text.length() == 4) {
      return null;
    }
    char mark = text.charAt(4);
    if ("-/.年–—".indexOf(mark) < 0) {
      return null;
    }
    int monthDigits = digitsFrom(text, 5);
    if (monthDigits < 1 || monthDigits > 2) {
      return null;
    }
    int end = 5 + monthDigits;
    int month = number(text, 5, end);
    boolean oneDigit = monthDigits == 1;
    char next = mark == '年' ? '月' : mark;
    if (end == text.length()) {
      return new CalendarText(year, month, 0, oneDigit, mark, "");
    }
    if (text.charAt(end) != next) {
      return null;
    }
    int dayDigits = digitsFrom(text, end + 1);
    if (dayDigits == 0 && mark == '年' && end + 1 == text.length()) {
      return new CalendarText(year, month, 0, oneDigit, mark, "");
    }
    if (dayDigits < 1 || dayDigits > 2) {
      return null;
    }
    int dayEnd = end + 1 + dayDigits;
    String rest = text.substring(dayEnd);
    if (rest.startsWith("日") || rest.startsWith("号")) {
      rest = rest.substring(1);
    }
    return new CalendarText(year, month, number(text, end + 1, dayEnd), oneDigit, mark, rest);
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
