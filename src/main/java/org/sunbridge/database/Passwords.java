package org.sunbridge.database;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords nobody has to type. */
final class Passwords {

  private static final int BYTES = 24;

  private Passwords() {}

  /** 192 random bits in letters, digits, - and _: safe in SQL and in files. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
