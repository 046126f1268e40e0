package org.sunbridge.domain;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The key under which statements about somebody are kept: a keyed hash of 16 bytes of the citizen
 * id, or of name and birth date where a source gives no id. Says nothing about the person without
 * the installation's key.
 */
public final class PersonKey implements Comparable<PersonKey> {

  private final byte[] bytes;

  /**
   * @throws IllegalArgumentException unless 16 bytes
   */
  public PersonKey(byte[] bytes) {
    if (bytes.length != 16) {
      throw new IllegalArgumentException("a person key has 16 bytes, not " + bytes.length);
    }
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public int compareTo(PersonKey other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
