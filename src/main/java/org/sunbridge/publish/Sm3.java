package org.sunbridge.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The hash of GB/T 32905-2016 and its HMAC, both as lower-case hex. */
final class Sm3 {

  private Sm3() {}

  static String hex(byte[] content) {
    SM3Digest digest = new SM3Digest();
    digest.update(content, 0, content.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return HexFormat.of().formatHex(hash);
  }

  static String hmacHex(String secret, String text) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(secret.getBytes(UTF_8)));
    byte[] content = text.getBytes(UTF_8);
    mac.update(content, 0, content.length);
    byte[] code = new byte[mac.getMacSize()];
    mac.doFinal(code, 0);
    return HexFormat.of().formatHex(code);
  }
}
