package org.sunbridge.operation;

import java.util.List;

/**
 * The columns of {@code findings --format csv} and {@code json}. A promise: only ever add at the
 * end.
 */
final class FindingColumns {

  static final List<String> NAMES =
      List.of(
          "finding",
          "run",
          "job",
          "type",
          "reason",
          "person",
          "certificate_no",
          "citizen_id",
          "name",
          "division",
          "field",
          "before",
          "after",
          "benefit",
          "effective_month",
          "state",
          "source",
          "source_row",
          "rule",
          "explanation");

  private FindingColumns() {}

  static List<String> of(ListedFinding finding, Explanations explanations) {
    return List.of(
        finding.number(),
        Long.toString(finding.run()),
        finding.job(),
        finding.type().name(),
        finding.reason(),
        finding.person() == null ? "" : finding.person().toString(),
        finding.certificateNo(),
        finding.citizenId(),
        finding.name(),
        finding.division(),
        finding.field(),
        finding.before(),
        finding.after(),
        finding.benefit(),
        finding.effectiveMonth(),
        finding.state().name(),
        finding.source().map(Evidence::file).orElse(""),
        finding.source().map(e -> e.row() > 0 ? Long.toString(e.row()) : "").orElse(""),
        finding.rule(),
        explanations.of(finding));
  }
}
