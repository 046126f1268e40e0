package org.sunbridge.mapping;

/**
 * How much bytes resemble text of a charset: from 1 for nothing but its common characters down to
 * below 0 for nonsense.
 */
final class Likeness {

  /** A byte that a charset does not have weighs as much as some good ones. */
  private static final double IMPOSSIBLE = -4;

  private Likeness() {}

  /** The 3,755 common characters lie from B0A1 to D7F9, marks from A1A1 to A3FE. */
  static double ofGb18030(byte[] bytes) {
    return ofPairs(bytes, Likeness::gb18030);
  }

  /** The 5,401 common characters lie from A440 to C67E, marks from A140 to A3BF. */
  static double ofBig5(byte[] bytes) {
    return ofPairs(bytes, Likeness::big5);
  }

  private static double ofPairs(byte[] bytes, Pair pair) {
    double sum = 0;
    int counted = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        continue;
      }
      int trail = bytes[i + 1] & 0xFF;
      double weight = lead == 0x80 || lead == 0xFF ? IMPOSSIBLE : pair.weight(lead, trail);
      sum += 2 * weight;
      counted += 2;
      i += weight == IMPOSSIBLE ? 0 : 1;
    }
    return counted == 0 ? 0 : sum / counted;
  }

  private static double gb18030(int lead, int trail) {
    if (trail >= 0x30 && trail <= 0x39) {
      // four bytes: the other two follow as a pair of the same kind
      return lead <= 0x84 || lead >= 0x90 && lead <= 0xE3 ? 0.5 : IMPOSSIBLE;
    }
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF) {
      return IMPOSSIBLE;
    }
    if (trail < 0xA1) {
      return lead >= 0xA1 && lead <= 0xA7 ? -1 : -0.25;
    }
    if (lead >= 0xB0 && lead <= 0xD7) {
      return 1;
    }
    if (lead <= 0xA3) {
      return lead < 0xA1 ? -0.25 : 0.75;
    }
    return lead >= 0xD8 && lead <= 0xF7 ? 0.5 : lead >= 0xAA ? -1 : 0;
  }

  private static double big5(int lead, int trail) {
    if (trail < 0x40 || trail > 0x7E && trail < 0xA1 || trail == 0xFF) {
      return IMPOSSIBLE;
    }
    if (lead >= 0xA4 && lead <= 0xC6) {
      return 1;
    }
    if (lead >= 0xA1 && lead <= 0xA3) {
      return 0.75;
    }
    return lead >= 0xC9 && lead <= 0xF9 ? 0.25 : -1;
  }

  /** Accented letters stand alone or in pairs among ASCII letters. */
  static double ofWestern(byte[] bytes) {
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      int end = i;
      while (end < bytes.length && bytes[end] < 0) {
        end++;
      }
      for (int k = i; k < end; k++) {
        sum += western(bytes[k] & 0xFF, end - i, isLetter(bytes, i - 1) || isLetter(bytes, end));
      }
      counted += end - i;
      i = end;
    }
    return counted == 0 ? 0 : sum / counted;
  }

  private static double western(int b, int run, boolean besideLetter) {
    if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
      return IMPOSSIBLE;
    }
    boolean letter = b >= 0xC0 && b < 0xFE && b != 0xD7 && b != 0xF7;
    if (run > 2) {
      return letter ? -0.5 : -0.25;
    }
    if (letter) {
      return run == 1 ? besideLetter ? 0.9 : 0.4 : besideLetter ? 0.3 : 0.1;
    }
    return b >= 0xFE ? -1 : run == 1 ? 0.7 : 0.2;
  }

  private static boolean isLetter(byte[] bytes, int i) {
    return i >= 0 && i < bytes.length && Character.isLetter(bytes[i] & 0x7F) && bytes[i] > 0;
  }

  private interface Pair {
    double weight(int lead, int trail);
  }
}
