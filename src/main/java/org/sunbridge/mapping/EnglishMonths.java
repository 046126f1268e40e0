package org.sunbridge.mapping;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates whose month is an English word, so that no order can be mistaken: {@code 12-Jan-2024},
 * {@code Jan 12, 2024}, {@code Friday, January 12, 2024}, {@code Fri Jan 12 00:00:00 CST 2024}. A
 * year of two digits is none: {@code 12-Jan-24} could be two days.
 */
final class EnglishMonths {

  private static final int LONGEST = 60;
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String WEEKDAYS = "montuewedthufrisatsun";
  private static final String CHINESE_WEEKDAYS = "一二三四五六日";

  private static final String WEEKDAY =
      "(?:(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
          + "|sat(?:urday)?|sun(?:day)?)[.,]*)?";
  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})(?!\\d)";
  private static final String TIME = "(?<time>,?[ T]?\\d{1,2}:.*)?";

  /** As they stand once blanks that part no digits are gone. */
  private static final List<Pattern> DAYS =
      List.of(
          form(WEEKDAY + DAY + "[-/., ]?(?:of)?" + MONTH + "[-/,]?" + YEAR + TIME),
          form(WEEKDAY + MONTH + "[-/]?" + DAY + "(?:[-/,. ]|, )" + YEAR + TIME),
          form(WEEKDAY + YEAR + "[-/.]?" + MONTH + "[-/]?" + DAY + TIME),
          // as Java prints it where it is China Standard Time
          form(WEEKDAY + MONTH + DAY + " (?<time>\\d{2}:\\d{2}:\\d{2})(?:CST|GMT\\+08:00)" + YEAR));

  private static final List<Pattern> ALONE =
      List.of(form(MONTH + "[-/,]?" + YEAR), form(YEAR + "[-/]?" + MONTH));

  private EnglishMonths() {}

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** The same in digits, or null when it is no such date. */
  static @Nullable String inDigits(String text) {
    if (text.length() > LONGEST || !hasLetter(text)) {
      return null;
    }
    for (Pattern form : DAYS) {
      Matcher date = form.matcher(text);
      if (date.matches()) {
        return month(date) + day(date);
      }
    }
    for (Pattern form : ALONE) {
      Matcher month = form.matcher(text);
      if (month.matches()) {
        return month(month);
      }
    }
    return null;
  }

  private static String month(Matcher date) {
    return date.group("year") + "年" + place(MONTHS, date.group("month")) + "月";
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
  }

  private static String day(Matcher date) {
    StringBuilder day = new StringBuilder(date.group("day")).append('日');
    String weekday = date.group("weekday");
    if (weekday != null) {
      day.append("星期").append(CHINESE_WEEKDAYS.charAt(place(WEEKDAYS, weekday) - 1));
    }
    String time = date.group("time");
    if (time != null) {
      day.append(' ').append(time.replaceFirst("^[, T]+", "").toUpperCase(Locale.ROOT));
    }
    return day.toString();
  }

  /** From 1. */
  private static int place(String words, String word) {
    return words.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
  }
}
