package org.sunbridge.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/**
 * Signs a call as {@code docs/portal-contract.md} says: lower-case hex HMAC-SM3 over method, path,
 * timestamp, nonce and the hash of the body, one a line.
 *
 * @param method {@code GET} or {@code POST}
 * @param path the path as it is sent, with its query
 * @param timestamp milliseconds since 1970, as it stands in the header
 * @param nonce new for every call, retries too
 * @param bodyDigest see {@link #digest}
 */
public record PortalSignature(
    String method, String path, String timestamp, String nonce, String bodyDigest) {

  public static final String APP_KEY = "X-App-Key";
  public static final String TIMESTAMP = "X-Timestamp";
  public static final String NONCE = "X-Nonce";
  public static final String SIGNATURE = "X-Signature";

  /** The hash of a body as the signature covers it; a call without a body has an empty one. */
  public static String digest(byte[] body) {
    return Sm3.hex(body);
  }

  /** The value of the header {@link #SIGNATURE}. */
  public String with(String secret) {
    return Sm3.hmacHex(secret, canonicalText());
  }

  /** Whether a received signature is right; takes the same time for every wrong one. */
  public boolean matches(String secret, String received) {
    return MessageDigest.isEqual(with(secret).getBytes(UTF_8), received.getBytes(UTF_8));
  }

  String canonicalText() {
    return String.join("\n", method, path, timestamp, nonce, bodyDigest);
  }
}
