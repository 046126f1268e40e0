package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.sunbridge.conclude.BenefitRules.Rule;

/** A condition on the monthly list of civil affairs: the table of rule 9 in docs/semantics.md. */
record MembershipCondition(Rule rule, PersonFacts person) implements Condition {

  @Override
  public Truth first(YearMonth month) {
    Truth now = member(month);
    if (now == Truth.UNKNOWN) {
      return Truth.UNKNOWN;
    }
    Truth before = member(month.minusMonths(1));
    return before == Truth.UNKNOWN ? now : before;
  }

  @Override
  public Truth any(YearMonth month) {
    Truth now = member(month);
    Truth before = member(month.minusMonths(1));
    if (now != Truth.NO) {
      return now;
    }
    // Cautious: who stands on no list of this month may have stood on the unknown one before.
    return before == Truth.NO ? Truth.NO : Truth.YES;
  }

  private Truth member(YearMonth month) {
    return person
        .memberships
        .in(month)
        .map(kind -> Truth.of(rule.holdsForMember(kind)))
        .orElse(Truth.UNKNOWN);
  }

  @Override
  public boolean isCertain() {
    return !person.hasDoubtfulMembership();
  }

  @Override
  public boolean hasEnded() {
    Map.Entry<YearMonth, String> last = person.memberships.byMonth().lastEntry();
    return last != null && !rule.holdsForMember(last.getValue());
  }

  @Override
  public Optional<Cause> end() {
    return hasEnded() ? end(person.memberships.byMonth()) : Optional.empty();
  }

  @Override
  public Optional<Cause> endBefore(YearMonth month) {
    return end(person.memberships.byMonth().headMap(month, true));
  }

  /** The first month without membership after the last one with it, or of all that are known. */
  private Optional<Cause> end(NavigableMap<YearMonth, String> months) {
    YearMonth lacking = null;
    for (Map.Entry<YearMonth, String> month : months.descendingMap().entrySet()) {
      if (rule.holdsForMember(month.getValue())) {
        break;
      }
      lacking = month.getKey();
    }
    return Optional.ofNullable(lacking)
        .map(
            month ->
                new Cause(
                    rule.ends().isEmpty() ? "LOW_INCOME_LOST" : rule.ends().get(0),
                    month.atEndOfMonth(),
                    false,
                    person.memberships.evidence(month).stream().toList()));
  }
}
