package org.sunbridge.review;

import java.util.Map;
import java.util.Optional;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Found;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Statement;

/** Writes down what was found anew, with the person as known then. */
final class FindingRows {

  private final Material material;
  private final EvidenceText evidence;

  FindingRows(Material material, EvidenceText evidence) {
    this.material = material;
    this.evidence = evidence;
  }

  /**
   * @param said where the register does not know the person
   */
  FindingRow of(PersonKey key, Found found, PersonCase said, Conclusion conclusion, long run) {
    Map<String, String> values = conclusion.entry().map(RegisterEntry::values).orElse(Map.of());
    FindingRow row = new FindingRow();
    row.personKey = key;
    row.identity = found.identity();
    row.type = found.type();
    row.reason = found.reason();
    row.certificateNo = material.codec().encode(found.certificateNo());
    row.citizenId = material.codec().encode(anyValue(said, "citizenId"));
    row.name = material.codec().encode(values.getOrDefault("name", anyValue(said, "name")));
    row.division = values.getOrDefault("division", "");
    row.field = found.field();
    row.beforeValue = material.codec().encode(found.before());
    row.afterValue = material.codec().encode(found.after());
    row.benefit = found.benefit();
    row.effectiveMonth = found.effectiveMonth();
    row.state = found.state();
    row.job = found.job();
    row.rule = found.rule();
    row.evidence = evidence.of(found.evidence());
    row.openedRun = run;
    row.lastRun = run;
    row.openedAt = material.now();
    row.changedAt = row.openedAt;
    return row;
  }

  static String anyValue(PersonCase said, String field) {
    Optional<String> value =
        said.statements().stream()
            .map(Statement::values)
            .map(v -> v.get(field))
            .filter(v -> v != null)
            .findFirst();
    return value
        .or(
            () ->
                field.equals("citizenId")
                    ? said.statements().stream()
                        .flatMap(s -> s.value("certificateNo").stream())
                        .map(number -> number.substring(0, 18))
                        .findFirst()
                    : Optional.empty())
        .orElse("");
  }
}
