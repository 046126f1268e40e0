package org.sunbridge.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.PersonKey;

/** Remembers what a conclusion writes, finding by finding, from before its first to its last. */
final class Effects {

  private record Which(PersonKey person, String identity) {}

  private record Step(@Nullable FindingState before, boolean onlyEvidence, FindingRow after) {}

  private final Map<Which, Step> steps = new LinkedHashMap<>();

  void opened(FindingRow row) {
    see(row, null, false);
  }

  void altered(Difference.Altered altered) {
    see(altered.row(), altered.before(), altered.why().equals(Difference.EVIDENCE_CHANGED));
  }

  /** A person may be concluded more than once: what was before the first time counts. */
  private void see(FindingRow row, @Nullable FindingState before, boolean onlyEvidence) {
    steps.merge(
        new Which(row.personKey, row.identity),
        new Step(before, onlyEvidence, row),
        (first, now) -> new Step(first.before, first.onlyEvidence && now.onlyEvidence, now.after));
  }

  /** What changes in the end; that the same stands in another row is no change. */
  List<DryRunFinding> all() {
    List<DryRunFinding> all = new ArrayList<>();
    for (Step step : steps.values()) {
      boolean wasClosed = step.before == null || step.before == FindingState.CLOSED;
      boolean isClosed = step.after.state == FindingState.CLOSED;
      if (wasClosed && isClosed || !wasClosed && !isClosed && step.onlyEvidence) {
        continue;
      }
      DryRunFinding finding = new DryRunFinding();
      finding.row = step.after;
      finding.effect =
          wasClosed
              ? DryRunFinding.Effect.OPENS
              : isClosed ? DryRunFinding.Effect.CLOSES : DryRunFinding.Effect.CHANGES;
      all.add(finding);
    }
    return all;
  }
}
