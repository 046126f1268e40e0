package org.sunbridge.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** Versions of files: the same texts under the same names have the same, whatever their folder. */
final class TextsVersion {

  private TextsVersion() {}

  static String of(SortedMap<String, String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (file, text) ->
              digest.update((file + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Of the files alone that decide what rows mean and what follows from them. */
  static String ofRules(SortedMap<String, String> texts) {
    SortedMap<String, String> rules = new TreeMap<>(texts);
    rules.keySet().removeIf(file -> !DefinitionKind.isRule(file));
    return of(rules);
  }
}
