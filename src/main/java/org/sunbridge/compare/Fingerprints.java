package org.sunbridge.compare;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Fingerprints of 16 bytes, by number from 0. Not thread-safe. */
final class Fingerprints {

  private long[] halves = new long[1 << 11];

  void put(int number, byte[] fingerprint) {
    if (2 * number + 2 > halves.length) {
      halves = Arrays.copyOf(halves, halves.length * 2);
    }
    ByteBuffer bytes = ByteBuffer.wrap(fingerprint);
    halves[2 * number] = bytes.getLong(0);
    halves[2 * number + 1] = bytes.getLong(8);
  }

  byte[] get(int number) {
    return ByteBuffer.allocate(16)
        .putLong(halves[2 * number])
        .putLong(halves[2 * number + 1])
        .array();
  }
}
