package org.sunbridge.definition;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is entitled to a benefit and to how much, as {@code jobs/policies/NAME.yaml} declares it.
 *
 * @param name the benefit, e.g. {@code living-subsidy}
 * @param versions by the month from which they apply, oldest first, never empty
 */
public record PolicyDefinition(String name, String title, List<Version> versions) {

  public PolicyDefinition {
    versions = List.copyOf(versions);
  }

  /** The version in force in a month; empty before the first. */
  public Optional<Version> inForce(YearMonth month) {
    return versions.stream().filter(v -> !v.from().isAfter(month)).reduce((a, b) -> b);
  }

  /**
   * One version of a benefit's rules.
   *
   * @param basis the document it rests on
   * @param conditions CEL by name; all must hold on a day. Variables: {@code certificate} ({@code
   *     valid}, {@code category}, {@code grade}) and {@code membership} ({@code kind})
   * @param amount CEL giving yuan a month
   * @param ends by condition, the reasons that its end can have
   */
  public record Version(
      YearMonth from,
      String basis,
      Map<String, String> conditions,
      String amount,
      Map<String, List<String>> ends) {
    public Version {
      conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
      ends = Map.copyOf(ends);
    }
  }
}
