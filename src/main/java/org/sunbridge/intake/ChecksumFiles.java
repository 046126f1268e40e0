package org.sunbridge.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunbridge.intake.Checksum.Algorithm;

/**
 * Checksum files beside deliveries: {@code deaths.csv.sha256}, or one for many such as {@code
 * SHA256SUMS}, each line as sha256sum writes it; a bare checksum speaks of the file it is named
 * after.
 */
final class ChecksumFiles {

  /** More is no list of checksums. */
  static final int LARGEST = 1 << 20;

  private static final Pattern NAME =
      Pattern.compile("(?<of>.*?)\\.?(?<algorithm>sha256|sm3|md5)(sums?)?(\\.txt)?");

  private static final Pattern LINE =
      Pattern.compile("\\\\?(?<hex>[0-9a-fA-F]{32,64})([ \\t]+\\*?(?<name>\\S.*?))?\\s*");

  /** By the name of the checked file, then by the checksum file. */
  private final Map<String, Map<String, Checksum>> found = new HashMap<>();

  static boolean isOne(String name) {
    return algorithm(name).isPresent();
  }

  private static Optional<Matcher> algorithm(String name) {
    Matcher matcher = NAME.matcher(name.toLowerCase(Locale.ROOT));
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  void read(String fileName, byte[] content) {
    Matcher named = algorithm(fileName).orElseThrow();
    Algorithm algorithm = Algorithm.valueOf(named.group("algorithm").toUpperCase(Locale.ROOT));
    String own = fileName.substring(0, named.end("of"));
    for (String line : new String(content, StandardCharsets.UTF_8).split("\\R")) {
      Matcher matcher = LINE.matcher(line.replace("\uFEFF", ""));
      if (matcher.matches() && matcher.group("hex").length() == algorithm.digits()) {
        String name = matcher.group("name") == null ? own : FileName.last(matcher.group("name"));
        found
            .computeIfAbsent(name, n -> new LinkedHashMap<>())
            .put(fileName, new Checksum(algorithm, matcher.group("hex")));
      }
    }
  }

  List<Checksum> of(String fileName) {
    return new ArrayList<>(found.getOrDefault(fileName, Map.of()).values());
  }

  /** Those that speak of this file alone, and so leave with it. */
  List<String> companionsOf(String fileName) {
    return found.getOrDefault(fileName, Map.of()).keySet().stream()
        .filter(checksums -> checksums.startsWith(fileName + "."))
        .toList();
  }
}
