package org.sunbridge.mapping;

import org.jspecify.annotations.Nullable;

/** Numbers, without sign of plus, grouping or trailing zeros. */
final class NumberCleaner implements Cleaner {

  @Override
  public @Nullable String clean(Cell cell) {
    String text = cell.spaced();
    boolean negative = !text.isEmpty() && Characters.isDash(text.charAt(0));
    boolean signed = negative || text.startsWith("+");
    PlainNumber number = PlainNumber.of(signed ? text.substring(1) : text);
    if (number == null) {
      return cell.broken(
          LostDigits.isScientific(text) ? ProblemCode.LOST_DIGITS : ProblemCode.NUMBER_FORM);
    }
    String value =
        number.decimals().isEmpty() ? number.whole() : number.whole() + "." + number.decimals();
    return negative && !value.equals("0") ? "-" + value : value;
  }
}
