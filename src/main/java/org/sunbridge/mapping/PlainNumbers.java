package org.sunbridge.mapping;

import java.util.regex.Pattern;

/** The forms in which files write quantities, told by their shape alone. */
final class PlainNumbers {

  private static final String CURRENCY = "[$£€¥￥]?";
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+(]?"
              + CURRENCY
              + "[-+]?(\\d+([.,]\\d+)?|\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d{1,3}([. ]\\d{3})+(,\\d+)?|\\.\\d+|\\d+\\.)"
              + "([eE][-+]?\\d{1,3})? ?"
              + CURRENCY
              + "[%)]?");

  private PlainNumbers() {}

  static boolean isNumber(String text) {
    return text.length() <= 40 && NUMBER.matcher(text).matches();
  }
}
