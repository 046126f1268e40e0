package org.sunbridge.synth;

import java.util.List;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/** One line of the truth: the nine columns in canonical values, empty where they say nothing. */
record Finding(
    FindingType type,
    String reason,
    String certificateNo,
    String field,
    String before,
    String after,
    String benefit,
    String effectiveMonth,
    FindingState state) {

  static final List<String> COLUMNS =
      List.of(
          "type",
          "reason",
          "certificate_no",
          "field",
          "before",
          "after",
          "benefit",
          "effective_month",
          "state");

  Finding field(String name, String valueBefore, String valueAfter) {
    return new Finding(
        type, reason, certificateNo, name, valueBefore, valueAfter, benefit, effectiveMonth, state);
  }

  Finding benefit(String code, String month) {
    return new Finding(type, reason, certificateNo, field, before, after, code, month, state);
  }

  List<String> cells() {
    return List.of(
        type.name(),
        reason,
        certificateNo,
        field,
        before,
        after,
        benefit,
        effectiveMonth,
        state.name());
  }
}
