package org.sunbridge.operation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a delivery that a finding rests on.
 *
 * @param row line or row number in the file; 0 when the delivery as a whole is meant, as for
 *     absence
 * @param on the day the row tells, where it tells one and that day matters
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Evidence(String job, long delivery, String file, long row, @Nullable String on) {

  private static final ObjectReader LIST = new ObjectMapper().readerForListOf(Evidence.class);

  /**
   * From the column {@code finding.evidence}.
   *
   * @throws IllegalStateException when it is no such list
   */
  static List<Evidence> parse(String json) {
    try {
      return json.isEmpty() ? List.of() : LIST.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("finding.evidence is not a JSON list of evidence", e);
    }
  }
}
