package org.sunbridge.registry;

import java.nio.charset.StandardCharsets;

/**
 * The one place through which personal values pass on their way to and from the database: whoever
 * wants them encrypted changes this class and nothing else. Today they are plain UTF-8.
 * Thread-safe.
 */
public final class PersonalCodec {

  /** The bytes to be stored; an empty text may be stored as no bytes. */
  public byte[] encode(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The text that was given to {@link #encode}. */
  public String decode(byte[] stored) {
    return new String(stored, StandardCharsets.UTF_8);
  }
}
