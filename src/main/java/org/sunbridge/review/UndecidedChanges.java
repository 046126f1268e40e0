package org.sunbridge.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/**
 * Changes that somebody still has to decide, or refused, do not show in the register. Of a field
 * that changed several times the last change counts.
 */
final class UndecidedChanges {

  private final Material material;

  UndecidedChanges(Material material) {
    this.material = material;
  }

  /**
   * The register without them.
   *
   * @param findings of the person, closed ones too
   */
  RegisterEntry leftOut(RegisterEntry entry, List<FindingRow> findings) {
    Map<String, FindingRow> last = new HashMap<>();
    findings.stream()
        .filter(row -> row.type == FindingType.CHANGE && row.state != FindingState.CLOSED)
        .forEach(row -> last.merge(row.field, row, UndecidedChanges::later));
    Map<String, String> values = new HashMap<>(entry.values());
    last.forEach(
        (field, row) -> {
          if (row.state != FindingState.APPLIED && values.containsKey(field)) {
            values.put(field, material.codec().decode(row.beforeValue));
          }
        });
    return new RegisterEntry(
        values,
        entry.certificates(),
        entry.paid(),
        entry.expected(),
        entry.awaitsSurvey(),
        entry.dueDates());
  }

  /** Identities of changes end with the as-of that made them. */
  private static FindingRow later(FindingRow a, FindingRow b) {
    return asOf(a).compareTo(asOf(b)) >= 0 ? a : b;
  }

  private static String asOf(FindingRow change) {
    return change.identity.substring(change.identity.lastIndexOf('|') + 1);
  }
}
