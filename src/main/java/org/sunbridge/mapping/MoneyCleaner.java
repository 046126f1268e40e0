package org.sunbridge.mapping;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts in yuan, with two decimals. A negative one takes back what was paid. */
final class MoneyCleaner implements Cleaner {

  private static final int MOST_DIGITS = 13;

  @Override
  public @Nullable String clean(Cell cell) {
    String text = cell.text();
    int length = text.length();
    if (length > 3
        && length < MOST_DIGITS
        && text.charAt(0) != '0'
        && text.charAt(length - 3) == '.'
        && Characters.areDigits(text, 0, length - 3)
        && Characters.areDigits(text, length - 2, length)) {
      return text;
    }
    return read(cell, withoutUnit(cell.spaced()));
  }

  private static @Nullable String read(Cell cell, String amount) {
    boolean negative = startsWithMinus(amount);
    boolean signed = negative || amount.startsWith("+");
    PlainNumber number = PlainNumber.of(withoutSign(signed ? amount.substring(1) : amount));
    if (number == null || number.whole().length() > MOST_DIGITS) {
      return cell.broken(ProblemCode.MONEY_FORM);
    }
    String decimals = number.decimals();
    if (decimals.length() > 2) {
      return cell.broken(ProblemCode.MONEY_DECIMALS);
    }
    String value = number.whole() + "." + (decimals + "00").substring(0, 2);
    return negative && !value.equals("0.00") ? "-" + value : value;
  }

  private static boolean startsWithMinus(String amount) {
    return !amount.isEmpty() && Characters.isDash(amount.charAt(0));
  }

  /** The unit stands before the number, perhaps before its minus too, or behind it. */
  private static String withoutUnit(String text) {
    String amount = withoutEnd(withoutEnd(text, "整"), "元");
    amount = amount.startsWith("人民币") ? amount.substring(3) : amount;
    return withoutSign(amount);
  }

  private static String withoutSign(String amount) {
    if (amount.startsWith("¥") || amount.startsWith("￥")) {
      return amount.substring(1);
    }
    String upper = amount.length() > 3 ? amount.substring(0, 3).toUpperCase(Locale.ROOT) : "";
    return upper.equals("RMB") || upper.equals("CNY") ? amount.substring(3) : amount;
  }

  private static String withoutEnd(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }
}
