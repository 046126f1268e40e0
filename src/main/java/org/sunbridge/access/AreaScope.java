package org.sunbridge.access;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of the district somebody works for: everything whose division code begins with one of
 * these. Queries take it, so that lists, details and counts all stay inside it.
 *
 * @param divisions codes of 6, 9 or 12 digits; none means the whole district
 */
public record AreaScope(List<String> divisions) implements Serializable {

  public static final AreaScope WHOLE = new AreaScope(List.of());

  private static final Pattern CODE = Pattern.compile("\\d{6}(\\d{3}){0,2}");

  /**
   * @throws IllegalArgumentException for a code that is none
   */
  public AreaScope {
    for (String code : divisions) {
      if (!CODE.matcher(code).matches()) {
        throw new IllegalArgumentException(
            "a division code has 6, 9 or 12 digits, not '" + code + "'");
      }
    }
    divisions = List.copyOf(divisions);
  }

  /** From the column {@code account.divisions}. */
  static AreaScope parse(String commaSeparated) {
    return commaSeparated.isBlank()
        ? WHOLE
        : new AreaScope(Arrays.stream(commaSeparated.split(",")).map(String::strip).toList());
  }

  public boolean isWhole() {
    return divisions.isEmpty();
  }

  /** What is in no division is seen by those who see the whole district. */
  public boolean covers(String division) {
    return isWhole() || divisions.stream().anyMatch(division::startsWith);
  }

  String text() {
    return String.join(",", divisions);
  }
}
