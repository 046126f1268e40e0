package org.sunbridge.compare;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Yuan;

/**
 * Which of two rows for one subject in one delivery counts: of a survey the latest visit, then the
 * last row; of a ledger both, their amounts add up; else the last row.
 */
final class Merge {

  private Merge() {}

  /**
   * @param keepsFirst whether the earlier row goes on counting
   */
  record Outcome(SortedMap<String, String> values, boolean keepsFirst) {}

  static Outcome of(
      RecordKind kind, SortedMap<String, String> earlier, SortedMap<String, String> later) {
    return switch (kind) {
      case PAYMENT -> new Outcome(sum(earlier, later), true);
      case VISIT ->
          visitedOn(later).compareTo(visitedOn(earlier)) < 0
              ? new Outcome(earlier, true)
              : new Outcome(later, false);
      case CERTIFICATE, MOVE, DEATH, MEMBERSHIP, FACTS -> new Outcome(later, false);
    };
  }

  private static String visitedOn(Map<String, String> values) {
    return values.getOrDefault("visitedOn", "");
  }

  private static SortedMap<String, String> sum(
      SortedMap<String, String> earlier, SortedMap<String, String> later) {
    SortedMap<String, String> merged = new TreeMap<>(earlier);
    Yuan total =
        Yuan.of(earlier.getOrDefault("amount", "0.00"))
            .plus(Yuan.of(later.getOrDefault("amount", "0.00")));
    merged.put("amount", total.toString());
    return merged;
  }
}
