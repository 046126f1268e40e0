package org.sunbridge.conclude;

import java.time.YearMonth;
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

  Memberships(List<Statement> statements, Set<Long> turnedBackIn, Knowledge knowledge) {
    List<Statement> members =
        statements.stream().filter(s -> s.kind() == RecordKind.MEMBERSHIP).toList();
    Map<YearMonth, Map<String, AppliedDelivery>> lists = new TreeMap<>();
    for (AppliedDelivery list : knowledge.of(RecordKind.MEMBERSHIP)) {
      lists
          .computeIfAbsent(list.month(), m -> new TreeMap<>())
          .put(list.job() + "/" + list.scope(), list);
    }
    lists.forEach((month, ofMonth) -> read(month, ofMonth, members, turnedBackIn, knowledge));
  }

  private void read(
      YearMonth month,
      Map<String, AppliedDelivery> lists,
      List<Statement> members,
      Set<Long> turnedBackIn,
      Knowledge knowledge) {
    boolean doubtful =
        lists.values().stream().anyMatch(l -> !knowledge.hasEveryScope(l.kind(), l.job(), month));
    for (AppliedDelivery list : lists.values()) {
      Optional<Statement> said =
          members.stream()
              .filter(s -> s.job().equals(list.job()) && s.scope().equals(list.scope()))
              .filter(s -> s.covers(list.asOf()))
              .findFirst();
      if (said.isPresent()) {
        kinds.put(month, said.get().value("kind").orElse(""));
        evidence.put(month, knowledge.evidence(said.get()));
        return;
      }
      doubtful |= turnedBackIn.contains(list.id());
    }
    if (!doubtful) {
      kinds.put(month, "");
      evidence.put(
          month, knowledge.lackingIn(lists.values().stream().reduce((a, b) -> b).orElseThrow()));
    }
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
