package org.sunbridge.mapping;

import java.text.Normalizer;

/**
 * Radicals, which look like characters and are none: text copied out of a PDF has them in their
 * place. Unicode names the character that each stands for.
 */
final class Radicals {

  private static final int FIRST = 0x2E80;
  private static final int LAST = 0x2FD5;

  private Radicals() {}

  /** The character that a radical stands for; any other stays. */
  static int character(int c) {
    return c < FIRST || c > LAST
        ? c
        : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePointAt(0);
  }
}
