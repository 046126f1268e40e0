package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/**
 * On which monthly lists a person stood. A list with its as-of in a month says so for that month;
 * the last one of a month speaks. Months without a list are unknown, and so is a month whose list
 * turned back a row that may be this person's.
 */
final class Memberships {

  private final TreeMap<YearMonth, String> kinds = new TreeMap<>();
  private final Map<YearMonth, Evidence> evidence = new HashMap<>();
  private boolean isSuspended;

  Memberships(List<Statement> statements, Set<Long> turnedBackIn, Knowledge knowledge) {
    List<Statement> members =
        statements.stream().filter(s -> s.kind() == RecordKind.MEMBERSHIP).toList();
    Map<YearMonth, Map<String, List<AppliedDelivery>>> lists = new TreeMap<>();
    for (AppliedDelivery list : knowledge.of(RecordKind.MEMBERSHIP)) {
      lists
          .computeIfAbsent(list.month(), m -> new TreeMap<>())
          .computeIfAbsent(list.job() + "/" + list.scope(), s -> new ArrayList<>())
          .add(0, list);
    }
    lists.forEach((month, ofMonth) -> read(month, ofMonth, members, turnedBackIn, knowledge));
  }

  /**
   * @param lists of the month by source, the newest first
   */
  private void read(
      YearMonth month,
      Map<String, List<AppliedDelivery>> lists,
      List<Statement> members,
      Set<Long> turnedBackIn,
      Knowledge knowledge) {
    boolean doubtful =
        lists.values().stream()
            .map(ofSource -> ofSource.get(0))
            .anyMatch(l -> !knowledge.hasEveryScope(l.kind(), l.job(), month));
    AppliedDelivery lackingIn = null;
    for (List<AppliedDelivery> ofSource : lists.values()) {
      AppliedDelivery list = ofSource.get(0);
      Optional<Statement> said = in(list, members);
      // What may not be complete speaks for those it names; for the others the one before does.
      for (int i = 1; said.isEmpty() && knowledge.isSilenceDoubtful(list); i++) {
        isSuspended |= isMember(month.minusMonths(1));
        if (i == ofSource.size()) {
          doubtful = true;
          break;
        }
        list = ofSource.get(i);
        said = in(list, members);
      }
      if (said.isPresent()) {
        kinds.put(month, said.get().value("kind").orElse(""));
        evidence.put(month, knowledge.evidence(said.get()));
        return;
      }
      doubtful |= turnedBackIn.contains(list.id());
      lackingIn = list;
    }
    if (!doubtful && lackingIn != null) {
      kinds.put(month, "");
      evidence.put(month, knowledge.lackingIn(lackingIn));
    }
  }

  private static Optional<Statement> in(AppliedDelivery list, List<Statement> members) {
    return members.stream()
        .filter(s -> s.job().equals(list.job()) && s.scope().equals(list.scope()))
        .filter(s -> s.covers(list.asOf()))
        .findFirst();
  }

  private boolean isMember(YearMonth month) {
    return !kinds.getOrDefault(month, "").isEmpty();
  }

  /** Whether a list lacks somebody who was on the one before, and nothing follows from it. */
  boolean isSuspended() {
    return isSuspended;
  }

  /** Months whose list is known, with the kind of membership, empty for none; oldest first. */
  TreeMap<YearMonth, String> byMonth() {
    return kinds;
  }

  /** The kind in a month: empty text for none, empty when unknown. */
  Optional<String> in(YearMonth month) {
    return Optional.ofNullable(kinds.get(month));
  }

  Optional<Evidence> evidence(YearMonth month) {
    return Optional.ofNullable(evidence.get(month));
  }
}
