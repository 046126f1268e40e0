package org.sunbridge.mapping;

import java.nio.charset.Charset;

/**
 * The 80 characters that GBK had in the private-use area, U+E815 to U+E864. Later editions of GB
 * 18030 (2000, 2005, 2022) gave them places of their own, step by step; files hold either form.
 */
final class PrivateUse {

  private static final int FIRST = 0xE815;
  private static final int[] CANONICAL = canonical();

  private PrivateUse() {}

  /** The place of its own, or the code point itself. */
  static int canonical(int c) {
    return c < FIRST || c >= FIRST + CANONICAL.length ? c : CANONICAL[c - FIRST];
  }

  /** They stand in one row of the code table, FE50 to FEA0, of which the platform knows most. */
  private static int[] canonical() {
    Charset charset = Charset.forName("GB18030");
    int[] canonical = new int[80];
    int trail = 0x50;
    for (int i = 0; i < canonical.length; i++) {
      trail += trail == 0x7F ? 1 : 0;
      byte[] bytes = {(byte) 0xFE, (byte) trail++};
      canonical[i] = moved(new String(bytes, charset).codePointAt(0));
    }
    return canonical;
  }

  /** What Unicode had no place for when the platform's table was made. */
  private static int moved(int c) {
    return switch (c) {
      case 0xE816 -> 0x20087;
      case 0xE817 -> 0x20089;
      case 0xE818 -> 0x200CC;
      case 0xE81E -> 0x9FB4;
      case 0xE826 -> 0x9FB5;
      case 0xE82B -> 0x9FB6;
      case 0xE82C -> 0x9FB7;
      case 0xE831 -> 0x215D7;
      case 0xE832 -> 0x9FB8;
      case 0xE83B -> 0x2298F;
      case 0xE843 -> 0x9FB9;
      case 0xE854 -> 0x9FBA;
      case 0xE855 -> 0x241FE;
      case 0xE864 -> 0x9FBB;
      default -> c;
    };
  }
}
