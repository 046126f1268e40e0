package org.sunbridge.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates whose numbers are written out, such as {@code 二〇二六年十月三十一日}. Words of the lunar calendar
 * (正月, 初五, 廿三, 腊月) are not among them: they name another day.
 */
final class ChineseNumerals {

  private static final int LONGEST = 60;
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String SEEN_AS_ZERO = "零○◯0Oo";
  private static final String CHEQUE = "壹贰叁肆伍陆柒捌玖拾";
  private static final String PLAIN = "一二三四五六七八九十";

  private static final Pattern DATE =
      Pattern.compile(
          "([〇一二三四五六七八九1-9]{4})年([〇一二三四五六七八九十0-9]{1,3})月"
              + "(?:份|(?:([〇一二三四五六七八九十0-9]{1,3})[日号號](.*)))?");

  private ChineseNumerals() {}

  /** The same in digits, or null when it is no such date. */
  static @Nullable String inDigits(String text) {
    if (text.length() > LONGEST || text.indexOf('年') != 4) {
      return null;
    }
    Matcher matcher = DATE.matcher(plain(text));
    if (!matcher.matches()) {
      return null;
    }
    int month = number(matcher.group(2));
    String day = matcher.group(3);
    if (month < 0 || day != null && number(day) < 0) {
      return null;
    }
    String date = year(matcher.group(1)) + "年" + month + "月";
    return day == null ? date : date + number(day) + "日" + matcher.group(4);
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int cheque = CHEQUE.indexOf(c);
      boolean zero = SEEN_AS_ZERO.indexOf(c) >= 0 && (i < 4 || c == '零' || c == '○' || c == '◯');
      out.append(zero ? '〇' : cheque < 0 ? c : PLAIN.charAt(cheque));
    }
    return out.toString();
  }

  private static String year(String text) {
    StringBuilder out = new StringBuilder(4);
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      out.append(digit < 0 ? text.charAt(i) : (char) ('0' + digit));
    }
    return out.toString();
  }

  /** 1 to 99, or -1: {@code 十}, {@code 十一}, {@code 三十一}, {@code 〇五}, {@code 5}. */
  private static int number(String text) {
    if (Characters.areDigits(text, 0, text.length())) {
      return text.length() > 2 ? -1 : Integer.parseInt(text);
    }
    int ten = text.indexOf('十');
    if (ten < 0) {
      String digits = text.startsWith("〇") ? text.substring(1) : text;
      return digits.length() == 1 ? DIGITS.indexOf(digits.charAt(0)) : -1;
    }
    int tens = ten == 0 ? 1 : ten == 1 ? DIGITS.indexOf(text.charAt(0)) : -1;
    String behind = text.substring(ten + 1);
    int ones = behind.isEmpty() ? 0 : behind.length() == 1 ? DIGITS.indexOf(behind.charAt(0)) : -1;
    return tens < 1 || ones < 0 || !behind.isEmpty() && ones == 0 ? -1 : tens * 10 + ones;
  }
}
