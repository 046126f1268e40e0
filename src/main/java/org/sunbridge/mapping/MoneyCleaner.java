package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/** Amounts in yuan, with two decimals. */
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
    return read(cell, withoutUnits(cell.compact()));
  }

  private static @Nullable String read(Cell cell, String amount) {
    boolean negative = amount.startsWith("-");
    PlainNumber number = PlainNumber.of(negative ? amount.substring(1) : amount);
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

  private static String withoutUnits(String text) {
    String amount = text.replace('−', '-').replace("¥", "").replace("￥", "");
    amount = amount.endsWith("元整") ? amount.substring(0, amount.length() - 2) : amount;
    amount = amount.endsWith("元") ? amount.substring(0, amount.length() - 1) : amount;
    return amount.startsWith("人民币") ? amount.substring(3) : amount;
  }
}
