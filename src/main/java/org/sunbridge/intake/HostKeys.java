package org.sunbridge.intake;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.UserInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys an SFTP server shows before anybody signs in. Nothing is trusted here: a key that has a
 * trusted fingerprint becomes a line of {@code known_hosts}, and the real connection checks it.
 */
final class HostKeys {

  /** One kind at a time, as a server shows only the first that both sides know. */
  private static final List<String> KINDS =
      List.of(
          "ssh-ed25519",
          "ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521",
          "rsa-sha2-512,rsa-sha2-256");

  private static final int MILLIS = 10_000;

  private final String host;
  private final int port;

  HostKeys(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** Lines of {@code known_hosts} for those of the server's keys that a fingerprint names. */
  byte[] trusted(List<String> fingerprints) throws JSchException {
    StringBuilder lines = new StringBuilder();
    for (HostKey key : shown().values()) {
      String fingerprint = fingerprint(key);
      if (fingerprints.stream().anyMatch(f -> f.replaceFirst("=$", "").equals(fingerprint))) {
        lines.append(line(key)).append('\n');
      }
    }
    return lines.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** As ssh-keygen -l prints them: {@code SHA256:… (ssh-ed25519)}. */
  List<String> fingerprints() throws JSchException {
    List<String> fingerprints = new ArrayList<>();
    shown().forEach((kind, key) -> fingerprints.add(fingerprint(key) + " (" + kind + ")"));
    return fingerprints;
  }

  /** By their kind; a server has at least one. */
  private Map<String, HostKey> shown() throws JSchException {
    Map<String, HostKey> shown = new LinkedHashMap<>();
    JSchException last = null;
    for (String kind : KINDS) {
      Showing showing = new Showing();
      try {
        show(kind, showing);
      } catch (JSchException e) {
        last = e;
      }
      if (showing.key != null) {
        HostKey key = new HostKey(host, showing.key);
        shown.put(key.getType(), key);
      } else if (last != null && Trouble.isOutOfReach(last)) {
        throw last;
      }
    }
    if (shown.isEmpty() && last != null) {
      throw last;
    }
    return shown;
  }

  /** Ends before anybody signs in: a key that is not trusted ends every connection. */
  private void show(String kind, HostKeyRepository into) throws JSchException {
    Session session = new JSch().getSession("nobody", host, port);
    session.setHostKeyRepository(into);
    session.setConfig("server_host_key", kind);
    session.setConfig("prefer_known_host_key_types", "no");
    session.setConfig("StrictHostKeyChecking", "yes");
    try {
      session.connect(MILLIS);
    } finally {
      session.disconnect();
    }
  }

  private static String fingerprint(HostKey key) {
    MessageDigest digest = Checksum.Algorithm.SHA256.digest();
    byte[] hash = digest.digest(Base64.getDecoder().decode(key.getKey()));
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
  }

  private String line(HostKey key) {
    String name = port == 22 ? host : "[" + host + "]:" + port;
    return name + " " + key.getType() + " " + key.getKey();
  }

  /** Remembers the key it is asked about, and knows none. */
  private static final class Showing implements HostKeyRepository {

    private byte @Nullable [] key;

    @Override
    public int check(String host, byte[] shown) {
      key = shown.clone();
      return NOT_INCLUDED;
    }

    @Override
    public void add(HostKey hostkey, UserInfo user) {
      throw new UnsupportedOperationException("no key is trusted here");
    }

    @Override
    public void remove(String host, String type) {
      throw new UnsupportedOperationException("no key is trusted here");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
      throw new UnsupportedOperationException("no key is trusted here");
    }

    @Override
    public String getKnownHostsRepositoryID() {
      return "none";
    }

    @Override
    public HostKey[] getHostKey() {
      return new HostKey[0];
    }

    @Override
    public HostKey[] getHostKey(String host, String type) {
      return new HostKey[0];
    }
  }
}
