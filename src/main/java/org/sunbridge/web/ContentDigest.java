package org.sunbridge.web;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.UploadRow;

/**
 * The header {@code Content-Digest} of RFC 9530, as far as we promise it.
 *
 * @param sha256 in hexadecimal digits, lower case
 */
record ContentDigest(String sha256) {

  private static final Pattern SHA_256 = Pattern.compile("(?i)sha-256=:([A-Za-z0-9+/=]+):");

  /**
   * @throws Refused when there is no SHA-256 in it
   */
  static ContentDigest parse(String header) {
    Matcher matcher = SHA_256.matcher(header);
    if (!matcher.find()) {
      throw new Refused(
          "请按 sha-256=:BASE64: 填写 Content-Digest。Write Content-Digest as sha-256=:BASE64:");
    }
    try {
      return new ContentDigest(
          HexFormat.of().formatHex(Base64.getDecoder().decode(matcher.group(1))));
    } catch (IllegalArgumentException e) {
      throw new Refused("Content-Digest 不是 Base64。Content-Digest is not Base64.");
    }
  }

  /** The archive names an original by the hash of its content. */
  boolean isOf(UploadRow upload) {
    return upload.archivedAs.endsWith("/" + sha256);
  }
}
