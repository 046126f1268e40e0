package org.sunbridge.mapping;

import java.nio.ByteBuffer;

/**
 * Tells UTF-8 by its shape. Chinese text in GB 18030 hardly ever has it; UTF-8, on the other hand,
 * can nearly always be read as GB 18030, which makes nonsense of it without a fault.
 */
final class Utf8 {

  /** Fewer characters than these may have the shape by chance. */
  private static final int ENOUGH = 3;

  private Utf8() {}

  /** Whether bytes hold some characters of three bytes or more, and nothing that UTF-8 has not. */
  static boolean isText(ByteBuffer line) {
    byte[] bytes = line.array();
    int found = 0;
    for (int i = line.position(); i < line.limit(); ) {
      int length = length(bytes[i]);
      if (length == 0 || i + length > line.limit()) {
        return false;
      }
      for (int k = 1; k < length; k++) {
        if ((bytes[i + k] & 0xC0) != 0x80) {
          return false;
        }
      }
      found += length > 2 ? 1 : 0;
      i += length;
    }
    return found >= ENOUGH;
  }

  private static int length(byte first) {
    int b = first & 0xFF;
    if (b < 0x80) {
      return 1;
    }
    if (b < 0xC2 || b > 0xF4) {
      return 0;
    }
    return b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  }
}
