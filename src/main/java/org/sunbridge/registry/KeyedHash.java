package org.sunbridge.registry;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.PersonKey;

/**
 * Keyed hashes (HMAC-SHA-256, first 16 bytes) under the installation's key. Without the key,
 * neither a person key nor a fingerprint can be tried against guessed ids. Thread-safe.
 */
public final class KeyedHash {

  private static final char FIELD_SEPARATOR = '\u001f';

  private final ThreadLocal<Mac> macs;

  /**
   * @param key at least 16 bytes
   */
  public KeyedHash(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("a key has at least 16 bytes");
    }
    SecretKeySpec spec = new SecretKeySpec(key.clone(), "HmacSHA256");
    macs = ThreadLocal.withInitial(() -> mac(spec));
  }

  private static Mac mac(SecretKeySpec spec) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(spec);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** The key of a person known by id. */
  public PersonKey person(CitizenId id) {
    return new PersonKey(hash("id" + FIELD_SEPARATOR + id.value()));
  }

  /** The key of somebody known by name and birth date only. */
  public PersonKey person(String name, String birthDate) {
    return new PersonKey(hash("nb" + FIELD_SEPARATOR + name + FIELD_SEPARATOR + birthDate));
  }

  public byte[] name(String name) {
    return hash("n" + FIELD_SEPARATOR + name);
  }

  /** Equal for records with equal fields, whatever their order. */
  public byte[] fingerprint(Map<String, String> values) {
    SortedMap<String, String> sorted =
        values instanceof SortedMap<String, String> already ? already : new TreeMap<>(values);
    StringBuilder text = new StringBuilder(128).append('f');
    sorted.forEach(
        (field, value) ->
            text.append(FIELD_SEPARATOR).append(field).append(FIELD_SEPARATOR).append(value));
    return hash(text.toString());
  }

  /** A slot made of a text that is too long or too telling to be stored as it is; ASCII. */
  public String slot(String text) {
    return HexFormat.of().formatHex(hash("s" + FIELD_SEPARATOR + text));
  }

  /** Names a person's finding for ever where results go, and nobody. */
  public String result(PersonKey person, String identity) {
    return HexFormat.of()
        .formatHex(fingerprint(Map.of("person", person.toString(), "finding", identity)));
  }

  /** A key of 16 bytes for something else, from which this one cannot be told. */
  public byte[] keyFor(String purpose) {
    return hash("k" + FIELD_SEPARATOR + purpose);
  }

  /** Of a fixed text: the same for the same key. */
  public byte[] check() {
    return hash("sunbridge");
  }

  private byte[] hash(String text) {
    return Arrays.copyOf(macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8)), 16);
  }
}
