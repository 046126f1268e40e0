package org.sunbridge.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunbridge.conclude.Evidence;
import org.sunbridge.conclude.Found;
import org.sunbridge.domain.FindingType;

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
    Set<String> known = parsed(before).stream().map(Evidence::job).collect(Collectors.toSet());
    return now.stream().anyMatch(e -> !known.contains(e.job()));
  }

  /**
   * Whether stored evidence need not be written anew: it is the same, or the same feed only repeats
   * itself. A file that lacks somebody like the one before it, or doubles the same row elsewhere,
   * is no news while the file that said it first still speaks.
   *
   * @param speaking deliveries that speak
   */
  boolean stillStands(String before, Found now, Set<Long> speaking) {
    List<Evidence> known = parsed(before);
    List<Evidence> found = now.evidence();
    if (known.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < known.size(); i++) {
      if (!known.get(i).equals(found.get(i))
          && !isRepeated(known.get(i), found.get(i), now.type(), speaking)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a delivery's row is among stored evidence. */
  boolean names(String stored, long delivery, long row) {
    return parsed(stored).stream().anyMatch(e -> e.delivery() == delivery && e.row() == row);
  }

  /** Whether every delivery that stored evidence names still speaks. */
  boolean isSpoken(String stored, Set<Long> speaking) {
    return parsed(stored).stream().allMatch(e -> speaking.contains(e.delivery()));
  }

  private static boolean isRepeated(
      Evidence known, Evidence found, FindingType type, Set<Long> speaking) {
    boolean isOfRows = known.row() != 0 || found.row() != 0;
    return known.job().equals(found.job())
        && speaking.contains(known.delivery())
        && (type == FindingType.DUPLICATE || !isOfRows);
  }

  private List<Evidence> parsed(String text) {
    try {
      return json.readValue(text, LIST);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored evidence cannot be read", e);
    }
  }
}
