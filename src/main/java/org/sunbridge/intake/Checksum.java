package org.sunbridge.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.bouncycastle.jcajce.provider.digest.SM3;

/**
 * What a sender says that a file's content comes to.
 *
 * @param hex lower-case
 */
public record Checksum(Algorithm algorithm, String hex) {

  public Checksum {
    hex = hex.toLowerCase(Locale.ROOT);
  }

  /** Named by the ending of a checksum file. */
  public enum Algorithm {
    SHA256(64),
    SM3(64),
    MD5(32);

    private final int digits;

    Algorithm(int digits) {
      this.digits = digits;
    }

    int digits() {
      return digits;
    }

    MessageDigest digest() {
      try {
        return switch (this) {
          case SHA256 -> MessageDigest.getInstance("SHA-256");
          case SM3 -> new SM3.Digest();
          case MD5 -> MessageDigest.getInstance("MD5");
        };
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has " + this, e);
      }
    }
  }
}
