package org.sunbridge.mapping;

/**
 * Characters that older editions of GB 18030 had in the private-use area. GB 18030-2022 gave eight
 * of them, and Unicode six more, a place of their own; files hold either form.
 */
final class PrivateUse {

  private PrivateUse() {}

  /** The place of its own, or the code point itself. */
  static int canonical(int c) {
    if (c < 0xE816 || c > 0xE864) {
      return c;
    }
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
