package org.sunbridge.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Personal values as they may be shown to anybody: 张*三, 310114********123X, 138****5678. */
public final class Masked {

  private static final Pattern PERSONAL_NUMBER =
      Pattern.compile(
          "(?<!\\d)(?:\\d{17}[\\dXx](?:\\d{2}(?:B\\d)?)?|\\d{15}"
              + "|(?:86[- ]?)?1\\d{2}(?:[- ]?\\d{4}){2}|0\\d{2,3}[- ]?\\d{7,8})(?!\\d)");

  /** A telephone number has fewer digits, even with its country's. */
  private static final int DIGITS_OF_AN_ID = 15;

  private Masked() {}

  /** First six and last four characters stay; shorter texts are hidden whole. */
  public static String citizenId(String id) {
    if (id.length() < 15) {
      return "*".repeat(id.length());
    }
    return id.substring(0, 6) + "*".repeat(8) + id.substring(14);
  }

  /** A certificate number embeds the citizen id and is masked like it. */
  public static String certificateNumber(String number) {
    return citizenId(number);
  }

  /** The first and, from three characters on, the last code point stay. */
  public static String name(String name) {
    int[] points = name.codePoints().toArray();
    if (points.length < 2) {
      return "*".repeat(points.length);
    }
    String first = Character.toString(points[0]);
    if (points.length == 2) {
      return first + "*";
    }
    return first + "*".repeat(points.length - 2) + Character.toString(points[points.length - 1]);
  }

  /** First three and last four digits stay. */
  public static String phone(String phone) {
    if (phone.length() < 8) {
      return "*".repeat(phone.length());
    }
    return phone.substring(0, 3)
        + "*".repeat(phone.length() - 7)
        + phone.substring(phone.length() - 4);
  }

  /** The first nine characters stay, which is about the street; the house is hidden. */
  public static String address(String address) {
    int kept = Math.min(9, address.codePointCount(0, address.length()));
    int end = address.offsetByCodePoints(0, kept);
    return address.substring(0, end) + (end < address.length() ? "****" : "");
  }

  /**
   * Free text, in which numbers that may be a citizen's id, a certificate's or a telephone's are
   * masked. Names cannot be told from other words.
   */
  public static String numbersIn(String text) {
    return PERSONAL_NUMBER
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    isPhone(found.group()) ? phone(found.group()) : citizenId(found.group())));
  }

  private static boolean isPhone(String number) {
    return number.chars().filter(Character::isDigit).count() < DIGITS_OF_AN_ID;
  }

  /** A value of a register field; fields that say nothing of who it is are shown. */
  public static String field(String field, String value) {
    return switch (field) {
      case "name" -> name(value);
      case "citizenId", "certificateNo", "certificate" -> citizenId(value);
      case "phone" -> phone(value);
      case "address" -> address(value);
      default -> value;
    };
  }
}
