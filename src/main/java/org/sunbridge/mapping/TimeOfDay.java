package org.sunbridge.mapping;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may follow a day without making another day of it: {@code 星期六}, {@code 08:30:00}, {@code
 * T083000+08:00}, {@code 下午3时}.
 */
final class TimeOfDay {

  private static final int LONGEST = 40;
  private static final int SHANGHAI = 8 * 60;
  private static final String WEEKDAYS = "一二三四五六日";

  private static final Pattern FORM =
      Pattern.compile(
          """
          (?x) (?:\\(?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])\\)?)?
          [T\\ ]? (?<half>上午|下午|凌晨|早上|中午|晚上|[AP]M)? \\ ?
          (?: (?<hour>\\d{1,2}) (?: : (?<minute>\\d{1,2}) (?: : (?<second>\\d{1,2}) (?:[.,]\\d{1,9})? )?
                                  | [时点] (?: (?<min>\\d{1,2}) 分? (?: (?<sec>\\d{1,2}) 秒 )? )? )
            | (?<=[T\\ ]) (?<hh>\\d{2}) (?<mm>\\d{2}) (?<ss>\\d{2})? (?:\\.\\d{1,9})? )?
          (?: \\ ?(?<late>[AP]M) )? \\ ?(?<zone>Z|[+-]\\d{2}:?\\d{2})?""");

  private TimeOfDay() {}

  /**
   * Whether a rest is a time of that day: the weekday it names is the day's, and the day in
   * Shanghai is the same where the time is another zone's.
   */
  static boolean isOf(LocalDate day, String rest) {
    if (rest.length() > LONGEST) {
      return false;
    }
    Matcher matcher = FORM.matcher(rest);
    if (!matcher.matches()) {
      return false;
    }
    String weekday = matcher.group("weekday");
    return (weekday == null || isWeekday(weekday, day))
        && isPossible(matcher)
        && isSameDayInShanghai(matcher);
  }

  private static boolean isWeekday(String weekday, LocalDate day) {
    int number = weekday.equals("天") ? 7 : WEEKDAYS.indexOf(weekday) + 1;
    return day.getDayOfWeek().getValue() == number;
  }

  private static boolean isPossible(Matcher time) {
    int hour = hour(time);
    int minute = minute(time);
    int second = number(time, "second", "sec", "ss");
    return minute < 60 && second <= 60 && (hour < 24 || hour == 24 && minute == 0 && second == 0);
  }

  private static boolean isSameDayInShanghai(Matcher time) {
    String zone = time.group("zone");
    if (zone == null) {
      return true;
    }
    int offset = 0;
    if (!zone.equals("Z")) {
      String digits = zone.substring(1).replace(":", "");
      int minutes =
          Integer.parseInt(digits.substring(0, 2)) * 60 + Integer.parseInt(digits.substring(2));
      offset = zone.charAt(0) == '-' ? -minutes : minutes;
    }
    if (offset == SHANGHAI) {
      return true;
    }
    int there = hour(time) * 60 + minute(time) + SHANGHAI - offset;
    return there >= 0 && there < 24 * 60;
  }

  private static int hour(Matcher time) {
    int hour = number(time, "hour", "hh");
    boolean late =
        "PM".equals(time.group("half"))
            || "PM".equals(time.group("late"))
            || "下午".equals(time.group("half"))
            || "晚上".equals(time.group("half"));
    return late && hour < 12 ? hour + 12 : hour;
  }

  private static int minute(Matcher time) {
    return number(time, "minute", "min", "mm");
  }

  private static int number(Matcher time, String... groups) {
    for (String group : groups) {
      @Nullable String digits = time.group(group);
      if (digits != null) {
        return Integer.parseInt(digits);
      }
    }
    return 0;
  }
}
