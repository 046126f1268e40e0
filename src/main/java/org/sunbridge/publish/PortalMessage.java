package org.sunbridge.publish;

import java.util.Collection;
import java.util.regex.Pattern;
import org.sunbridge.domain.Masked;

/** What a portal says, made fit to be stored and shown: a portal may quote personal values. */
final class PortalMessage {

  private static final int LENGTH = 200;
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{7,}[0-9Xx]?");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private PortalMessage() {}

  static String masked(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String numbersHidden =
        LONG_NUMBER.matcher(line).replaceAll(m -> "*".repeat(m.group().length()));
    return shortened(numbersHidden, LENGTH);
  }

  /**
   * @param sent the values of the result that it speaks of
   */
  static String masked(String text, Collection<String> sent) {
    String masked = text;
    for (String value : sent) {
      if (value.length() > 1 && HAN.matcher(value).find()) {
        masked = masked.replace(value, Masked.name(value));
      }
    }
    return masked(masked);
  }

  static String shortened(String text, int codePoints) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints - 1)) + "…";
  }
}
