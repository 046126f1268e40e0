package org.sunbridge.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.sunbridge.domain.Refused;

/**
 * Passwords are kept as Spring Security's delegating encoder writes them, so that the scheme can
 * change. Thread-safe.
 */
final class Passwords {

  private static final int SHORTEST = 10;

  /** More than this bcrypt would not look at. */
  private static final int LONGEST_BYTES = 72;

  /** Read out over the telephone: nothing that sounds or looks like another. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int OF_A_GROUP = 4;

  private final SecureRandom random = new SecureRandom();
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final String nobodysHash = encoder.encode("nobody has this password");

  /**
   * @throws Refused when it is too short or too long
   */
  String hash(CharSequence password) {
    if (password.length() < SHORTEST) {
      throw new Refused(
          "密码至少 " + SHORTEST + " 位。 A password has at least " + SHORTEST + " characters.");
    }
    if (password.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      throw new Refused(
          "密码过长，最多 " + LONGEST_BYTES + " 字节。 A password has at most " + LONGEST_BYTES + " bytes.");
    }
    return encoder.encode(password);
  }

  /** An unknown name takes as long as a wrong password, so that nobody can list the accounts. */
  boolean matches(CharSequence password, @Nullable String hash) {
    return encoder.matches(password, hash == null ? nobodysHash : hash) && hash != null;
  }

  /** One to be used once; 78 bits. */
  String made() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < GROUPS * OF_A_GROUP; i++) {
      made.append(i > 0 && i % OF_A_GROUP == 0 ? "-" : "")
          .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return made.toString();
  }
}
