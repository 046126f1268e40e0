package org.sunbridge.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.stream.Collectors;
import org.sunbridge.conclude.Evidence;

/**
 * The rows a finding rests on.
 *
 * @param evidence as it is stored, or as it was found
 */
record Citation(List<Evidence> evidence) {

  private static final ObjectReader LIST = new ObjectMapper().readerForListOf(Evidence.class);

  static Citation of(List<Evidence> evidence) {
    return new Citation(List.copyOf(evidence));
  }

  /**
   * From the column {@code finding.evidence}.
   *
   * @throws IllegalStateException when it is no such list
   */
  static Citation of(String json) {
    try {
      return new Citation(LIST.readValue(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("finding.evidence is not a JSON list of evidence", e);
    }
  }

  /**
   * Whether these are the same rows, or a feed's that repeats itself: which of several files that
   * say the same is named depends on the order in which they came, and nothing else does.
   */
  boolean supports(Citation other) {
    return jobs().equals(other.jobs());
  }

  private List<String> jobs() {
    return evidence.stream().map(Evidence::job).distinct().sorted().toList();
  }

  String text() {
    return evidence.stream()
        .map(e -> e.job() + " " + e.delivery() + ":" + e.row())
        .collect(Collectors.joining(", "));
  }
}
