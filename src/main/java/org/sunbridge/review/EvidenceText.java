package org.sunbridge.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunbridge.conclude.Evidence;

/** A finding's evidence as it is stored: a JSON list of job, delivery, file and row. */
final class EvidenceText {

  private static final TypeReference<List<Evidence>> LIST = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();

  String of(List<Evidence> evidence) {
    try {
      return json.writeValueAsString(evidence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("evidence is always JSON", e);
    }
  }

  /** Whether a feed speaks for a finding that did not before. */
  boolean namesAnotherFeed(String before, List<Evidence> now) {
    try {
      Set<String> known =
          json.readValue(before, LIST).stream().map(Evidence::job).collect(Collectors.toSet());
      return now.stream().anyMatch(e -> !known.contains(e.job()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored evidence cannot be read", e);
    }
  }
}
