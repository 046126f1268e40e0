package org.sunbridge.mapping;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Masked;

/**
 * One phone number: its digits, area code first, and an extension or nothing. How it was grouped
 * does not matter.
 */
record PhoneText(String digits, String extension) {

  private static final int LONGEST = 60;
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 20;

  private static final Pattern LABEL =
      Pattern.compile("(?:联系电话|联系方式|手机号码?|手机|电话号码?|电话|座机|固话|tel|mobile|phone)[.:]?");
  private static final Pattern EXTENSION =
      Pattern.compile("(?:转|分机号?|内线|ext\\.?|x|#)[-:]?(\\d{1,6})");

  /** An area code of the country and a number in it, or the number of a company. */
  private static final Pattern LANDLINE =
      Pattern.compile("(?:0[12]\\d|0[3-9]\\d{2})?[2-8]\\d{6,7}|[48]00\\d{7}");

  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern OF_A_SERVICE = Pattern.compile("1010\\d{4}|9[56]\\d{5,6}");

  /** Null when the text is not one phone number of 7 to 20 digits. */
  static @Nullable PhoneText of(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher label = LABEL.matcher(lower);
    String number = label.lookingAt() ? lower.substring(label.end()) : lower;
    Matcher extension = EXTENSION.matcher(number);
    return extension.find() && extension.end() == number.length()
        ? extended(number.substring(0, extension.start()), extension.group(1))
        : parted(number);
  }

  /** A last group behind a whole number is its extension: 021-59530000-123. */
  private static @Nullable PhoneText parted(String number) {
    int last = number.length() - 1;
    while (last > 0 && !Characters.isDash(number.charAt(last))) {
      last--;
    }
    String behind = number.substring(last + 1);
    boolean mayExtend =
        last > 0 && behind.length() <= 6 && Characters.areDigits(behind, 0, behind.length());
    PhoneText extended = mayExtend ? extended(number.substring(0, last), behind) : null;
    return extended == null ? plain(number) : extended;
  }

  private static @Nullable PhoneText extended(String number, String extension) {
    PhoneText phone = plain(number);
    return phone != null && phone.isPersons() ? new PhoneText(phone.digits, extension) : null;
  }

  private static @Nullable PhoneText plain(String number) {
    String digits = withoutCountry(joined(number));
    boolean readable =
        digits.length() >= FEWEST_DIGITS
            && digits.length() <= MOST_DIGITS
            && Characters.areDigits(digits, 0, digits.length());
    return readable ? new PhoneText(digits, "") : null;
  }

  private static String joined(String number) {
    StringBuilder digits = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (!Characters.isDash(c) && "() .".indexOf(c) < 0) {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static String withoutCountry(String number) {
    if (number.startsWith("+86")) {
      return domestic(number.substring(3));
    }
    if (number.startsWith("0086")) {
      return domestic(number.substring(4));
    }
    if (number.startsWith("86") && number.length() >= 12) {
      String inside = number.substring(2);
      boolean certain =
          MOBILE.matcher(inside).matches()
              || inside.startsWith("0") && LANDLINE.matcher(inside).matches();
      return certain ? inside : number;
    }
    return number.startsWith("+") ? "00" + number.substring(1) : number;
  }

  /** Behind the country's code the area code lacks its zero: +86 21 5953 0000. */
  private static String domestic(String number) {
    boolean lacksZero =
        number.length() > 8
            && !number.startsWith("0")
            && !LANDLINE.matcher(number).matches()
            && !MOBILE.matcher(number).matches()
            && LANDLINE.matcher("0" + number).matches();
    return lacksZero ? "0" + number : number;
  }

  private boolean isPersons() {
    return MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches();
  }

  /** Whether it has the form of a number that can be called; an odd one may lack a digit. */
  boolean isUsual() {
    return isPersons() || OF_A_SERVICE.matcher(digits).matches() || digits.startsWith("00");
  }

  String canonical() {
    return extension.isEmpty() ? digits : digits + "-" + extension;
  }

  @Override
  public String toString() {
    return Masked.phone(digits);
  }
}
