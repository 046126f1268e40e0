package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/** Phone numbers: digits, and an extension behind a {@code -}. */
final class PhoneCleaner implements Cleaner {

  private static final int FEWEST = 7;
  private static final int MOST = 20;

  @Override
  public @Nullable String clean(Cell cell) {
    String text = cell.text();
    if (text.length() == 11 && text.charAt(0) == '1' && Characters.areDigits(text, 0, 11)) {
      return text;
    }
    if (LostDigits.isScientific(text)) {
      return cell.broken(ProblemCode.LOST_DIGITS);
    }
    String compact = cell.compact();
    int mark = extension(compact);
    String number = withoutCountry(digits(mark < 0 ? compact : compact.substring(0, mark)));
    String extension = mark < 0 ? "" : digits(compact.substring(mark).replaceAll("^\\D+", ""));
    boolean readable =
        Characters.areDigits(number, 0, number.length())
            && number.length() >= FEWEST
            && number.length() <= MOST
            && (mark < 0 || Characters.areDigits(extension, 0, extension.length()));
    if (!readable) {
      return cell.broken(ProblemCode.PHONE_FORM);
    }
    return mark < 0 ? number : number + "-" + extension;
  }

  private static int extension(String text) {
    for (String word : new String[] {"转", "分机", "ext"}) {
      int at = text.indexOf(word);
      if (at > 0) {
        return at;
      }
    }
    return -1;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("-()‐‑–—―−".indexOf(c) < 0) {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static String withoutCountry(String number) {
    if (number.startsWith("+86")) {
      return number.substring(3);
    }
    if (number.startsWith("0086")) {
      return number.substring(4);
    }
    return number.length() == 13 && number.startsWith("861") ? number.substring(2) : number;
  }
}
