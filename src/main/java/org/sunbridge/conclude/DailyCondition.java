package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sunbridge.conclude.BenefitRules.Rule;
import org.sunbridge.definition.Circumstances;
import org.sunbridge.definition.Fact;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.RecordKind;

/**
 * A condition on circumstances, on age, or on several things at once. What it rests on is looked at
 * day by day; lists of civil affairs month by month, as rule 9 in docs/semantics.md says.
 */
final class DailyCondition implements Condition {

  /** Standing on no list, and every list there is: what may be where a month's list is unknown. */
  private static final List<String> ANY_KIND =
      Stream.concat(Stream.of(""), Arrays.stream(MembershipKind.values()).map(Enum::name)).toList();

  private final Rule rule;
  private final PersonFacts person;
  private final Days days;

  DailyCondition(Rule rule, PersonFacts person) {
    this.rule = rule;
    this.person = person;
    this.days = person.days(rule.reads(Fact.AGE));
  }

  @Override
  public Truth first(YearMonth month) {
    Optional<String> now = person.memberships.in(month);
    List<String> kinds =
        !rule.readsMembership()
            ? List.of("")
            : now.map(kind -> List.of(person.memberships.in(month.minusMonths(1)).orElse(kind)))
                .orElse(ANY_KIND);
    return known(month, holds(days.on(month.atDay(1)), kinds));
  }

  @Override
  public Truth any(YearMonth month) {
    Truth best = Truth.NO;
    for (Stretch stretch : days.in(month)) {
      best = better(best, holdsIn(month, stretch));
    }
    return known(month, best);
  }

  /** Whether it holds on a day of a month, which has the list of the month before and its own. */
  private Truth holdsIn(YearMonth month, Stretch stretch) {
    if (!rule.readsMembership()) {
      return holds(stretch, List.of(""));
    }
    Optional<String> now = person.memberships.in(month);
    if (now.isEmpty()) {
      return holds(stretch, ANY_KIND);
    }
    Optional<String> before = person.memberships.in(month.minusMonths(1));
    Truth byList =
        Stream.concat(now.stream(), before.stream())
            .map(kind -> holds(stretch, List.of(kind)))
            .reduce(Truth.NO, DailyCondition::better);
    // Cautious: who stands on no list of this month may have stood on the unknown one before.
    boolean mayHaveHeld = before.isEmpty() && holds(stretch, ANY_KIND) != Truth.NO;
    return byList == Truth.NO && mayHaveHeld ? Truth.YES : byList;
  }

  /** Yes or no where every possibility agrees. */
  private Truth holds(Stretch stretch, List<String> kinds) {
    if (stretch.span() == null && rule.readsCertificate()) {
      return Truth.NO;
    }
    Set<Boolean> answers = new TreeSet<>();
    for (String kind : kinds) {
      for (Circumstances possible : stretch.possible(kind, rule.expression().circumstances())) {
        answers.add(rule.expression().holds(possible));
      }
    }
    return answers.size() > 1 ? Truth.UNKNOWN : Truth.of(answers.contains(true));
  }

  private Truth known(YearMonth month, Truth truth) {
    boolean isFresh =
        (!rule.readsCertificate() || person.hasCertificatesThrough(month))
            && person.knowledge.isFresh(rule.expression().circumstances(), month);
    return isFresh ? truth : Truth.UNKNOWN;
  }

  @Override
  public boolean isCertain() {
    return !(rule.readsCertificate() && person.knowledge.isWaitedFor(RecordKind.CERTIFICATE))
        && !(rule.readsMembership() && person.hasDoubtfulMembership())
        && !person.knowledge.isWaitedFor(rule.expression().circumstances());
  }

  @Override
  public boolean hasEnded() {
    return holds(days.now(person.businessDate), latestKinds()) == Truth.NO;
  }

  private List<String> latestKinds() {
    if (!rule.readsMembership()) {
      return List.of("");
    }
    Map.Entry<YearMonth, String> last = person.memberships.byMonth().lastEntry();
    return last == null ? ANY_KIND : List.of(last.getValue());
  }

  @Override
  public Optional<Cause> end() {
    return hasEnded() ? endBefore(person.businessDate.plusDays(1)) : Optional.empty();
  }

  @Override
  public Optional<Cause> endBefore(YearMonth month) {
    return endBefore(month.atDay(1));
  }

  private Optional<Cause> endBefore(LocalDate day) {
    return pieces(day).stream()
        .filter(piece -> holdsIn(YearMonth.from(piece.to()), piece) == Truth.YES)
        .max(Comparator.comparing(Stretch::to))
        .filter(held -> held.to().isBefore(day))
        .map(held -> new EndOfCondition(rule, person, days, held).cause());
  }

  /** Stretches that begin before a day; a month each where the rule reads monthly lists. */
  private List<Stretch> pieces(LocalDate day) {
    List<Stretch> before = days.all().stream().filter(s -> s.from().isBefore(day)).toList();
    if (!rule.readsMembership()) {
      return before;
    }
    List<Stretch> pieces = new ArrayList<>();
    for (YearMonth month : person.memberships.byMonth().keySet()) {
      for (Stretch stretch : before) {
        if (stretch.overlaps(month.atDay(1), month.atEndOfMonth())) {
          pieces.add(stretch.within(month));
        }
      }
    }
    return pieces;
  }

  private static Truth better(Truth a, Truth b) {
    if (a == Truth.YES || b == Truth.YES) {
      return Truth.YES;
    }
    return a == Truth.UNKNOWN || b == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.NO;
  }
}
