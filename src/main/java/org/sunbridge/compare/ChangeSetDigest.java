package org.sunbridge.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.ChangeItem;
import org.sunbridge.registry.ChangeSetMapper;

/** A hash by which two change sets are told apart. */
final class ChangeSetDigest {

  private static final int PAGE = 5000;

  private ChangeSetDigest() {}

  static String of(ChangeSetMapper changes, long delivery) {
    MessageDigest digest = sha256();
    PersonKey key = new PersonKey(new byte[16]);
    String slot = "";
    List<ChangeItem> page;
    do {
      page = changes.after(delivery, key, slot, PAGE);
      for (ChangeItem item : page) {
        key = item.personKey;
        slot = item.slot;
        digest.update(key.bytes());
        digest.update((slot + "|" + item.kind + "|").getBytes(StandardCharsets.UTF_8));
        if (item.fingerprint != null) {
          digest.update(item.fingerprint);
        }
      }
    } while (page.size() == PAGE);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
