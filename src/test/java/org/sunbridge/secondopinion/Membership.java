package org.sunbridge.secondopinion;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sunbridge.secondopinion.Days.Cause;
import org.sunbridge.secondopinion.Days.Reason;

/** The table of rule 9. */
final class Membership {

  private static final Set<String> COUNTS = Set.of("MINIMUM_LIVING", "LOW_INCOME");

  /** What the list of a month says; a month without a list is missing. */
  private final NavigableMap<YearMonth, Optional<String>> lists = new TreeMap<>();

  Membership(Life life) {
    life.listings.forEach(
        l -> lists.put(YearMonth.from(l.asOf()), l.kind().filter(COUNTS::contains)));
  }

  boolean isKnown(YearMonth month) {
    return lists.containsKey(month);
  }

  Optional<String> kind(YearMonth month) {
    return lists.getOrDefault(month, Optional.empty());
  }

  private boolean member(YearMonth month) {
    return kind(month).isPresent();
  }

  boolean first(YearMonth month) {
    return isKnown(month.minusMonths(1)) ? member(month.minusMonths(1)) : member(month);
  }

  boolean any(YearMonth month) {
    return !isKnown(month.minusMonths(1)) || member(month.minusMonths(1)) || member(month);
  }

  boolean hasEnded() {
    return !lists.isEmpty() && lists.lastEntry().getValue().isEmpty();
  }

  /** The first list without the person after the last one with; of those up to a month. */
  Optional<Cause> lastEnd(YearMonth upTo) {
    YearMonth lacking = null;
    for (YearMonth month : lists.headMap(upTo, true).descendingKeySet()) {
      if (member(month)) {
        break;
      }
      lacking = month;
    }
    return Optional.ofNullable(lacking).map(Membership::cause);
  }

  private static Cause cause(YearMonth lastHeld) {
    return new Cause(Reason.LOW_INCOME_LOST, lastHeld.atEndOfMonth());
  }
}
