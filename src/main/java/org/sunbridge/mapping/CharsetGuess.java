package org.sunbridge.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the bytes of a file's beginning resemble, where they are no UTF-8: which code points of each
 * charset are used tells it from the others, because its common characters are rare or none in
 * them.
 *
 * @param utf16 where null bytes stand as UTF-16 puts them
 * @param likeliest the best first; none that reads as nonsense
 */
record CharsetGuess(Optional<Charset> utf16, List<Charset> likeliest) {

  private static final int SAMPLE = 1 << 20;

  /** Of the share of null bytes, and of those that stand where UTF-16 puts them. */
  private static final double FEWEST_NULLS = 0.02;

  private static final double ALIGNED = 0.9;

  static CharsetGuess of(Path file) throws IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = in.readNBytes(SAMPLE);
    }
    return new CharsetGuess(utf16(sample), likeliest(sample));
  }

  private static Optional<Charset> utf16(byte[] sample) {
    int[] nulls = new int[2];
    int[] breaks = new int[2];
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] == 0) {
        nulls[i % 2]++;
        byte beside = sample[i % 2 == 1 ? i - 1 : Math.min(i + 1, sample.length - 1)];
        breaks[i % 2] += beside == '\n' || beside == '\r' ? 1 : 0;
      }
    }
    int high = nulls[1] >= nulls[0] ? 1 : 0;
    boolean enough = nulls[0] + nulls[1] >= sample.length * FEWEST_NULLS;
    boolean aligned = nulls[high] >= (nulls[0] + nulls[1]) * ALIGNED;
    if (sample.length < 4 || !enough || !aligned || breaks[high] == 0 && nulls[high] < 8) {
      return Optional.empty();
    }
    return Optional.of(high == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static List<Charset> likeliest(byte[] sample) {
    Map<Charset, Double> likeness = new LinkedHashMap<>();
    likeness.put(TextEncoding.GB18030, Likeness.ofGb18030(sample));
    likeness.put(Charset.forName("Big5"), Likeness.ofBig5(sample));
    likeness.put(Charset.forName("Big5-HKSCS"), Likeness.ofBig5(sample) - 0.01);
    likeness.put(Charset.forName("windows-1252"), Likeness.ofWestern(sample));
    return likeness.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<Charset, Double>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
