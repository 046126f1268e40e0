package org.sunbridge.definition;

import java.util.List;
import java.util.Map;

/**
 * The district this installation serves, as {@code jobs/district.yaml} declares it.
 *
 * @param code GB/T 2260, six digits
 * @param authority by register field or fact, the jobs that may state it, strongest first
 */
public record District(String code, String title, Map<String, List<String>> authority) {

  public District {
    authority = Map.copyOf(authority);
  }

  /** Whether a division code lies inside the district. */
  public boolean contains(String divisionCode) {
    return divisionCode.startsWith(code);
  }
}
