package org.sunbridge.mapping;

/** Text as an input method in full-width mode writes it. */
final class Wide {

  private Wide() {}

  static String of(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : (char) c));
    return wide.toString();
  }
}
