package org.sunbridge.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which days a cron counts.
 *
 * @param workdays for {@link Kind#WORKDAYS_BEFORE_PAY_OUT}, how many; 0 is the pay-out day itself
 */
public record DayRule(Kind kind, int workdays) {

  /** The kinds of rules. */
  public enum Kind {
    EVERY_DAY,
    /** Without weekends and public holidays, with make-up workdays. */
    WORKDAYS_CN,
    LAST_WORKDAY_OF_MONTH,
    /** Every day; what falls on a day of rest moves to the next working day. */
    NEXT_WORKDAY,
    WORKDAYS_BEFORE_PAY_OUT
  }

  /** Names as they are written, the last one with a number. */
  static final List<String> NAMES =
      List.of(
          "every-day",
          "workdays-cn",
          "last-workday-of-month",
          "next-workday",
          "5-workdays-before-pay-out",
          "pay-out-day");

  private static final Pattern BEFORE = Pattern.compile("(\\d{1,2})-workdays?-before-pay-out");

  /** The rules that a definition's calendar names. */
  public static List<DayRule> all(String calendar) {
    return Arrays.stream(calendar.split("\\|"))
        .map(String::strip)
        .map(
            name ->
                named(name).orElseThrow(() -> new IllegalArgumentException("no calendar " + name)))
        .toList();
  }

  static Optional<DayRule> named(String name) {
    Matcher before = BEFORE.matcher(name);
    if (before.matches()) {
      return Optional.of(
          new DayRule(Kind.WORKDAYS_BEFORE_PAY_OUT, Integer.parseInt(before.group(1))));
    }
    return switch (name) {
      case "every-day" -> Optional.of(new DayRule(Kind.EVERY_DAY, 0));
      case "workdays-cn" -> Optional.of(new DayRule(Kind.WORKDAYS_CN, 0));
      case "last-workday-of-month" -> Optional.of(new DayRule(Kind.LAST_WORKDAY_OF_MONTH, 0));
      case "next-workday" -> Optional.of(new DayRule(Kind.NEXT_WORKDAY, 0));
      case "pay-out-day" -> Optional.of(new DayRule(Kind.WORKDAYS_BEFORE_PAY_OUT, 0));
      default -> Optional.empty();
    };
  }
}
