package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunbridge.conclude.BenefitRules.Rule;
import org.sunbridge.conclude.BenefitRules.Version;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Yuan;

/** One benefit of one person under the rules of one month. */
final class BenefitCase {

  private final PersonFacts person;
  private final Version version;
  private final List<Condition> conditions = new ArrayList<>();

  BenefitCase(PersonFacts person, Version version) {
    this.person = person;
    this.version = version;
    conditions.add(person.alive);
    conditions.add(person.resident);
    for (Rule rule : version.onCertificate()) {
      conditions.add(
          new CertificateCondition(
              rule,
              person.history,
              person.businessDate,
              person.said.statements(),
              person.knowledge));
    }
    for (Rule rule : version.onMembership()) {
      conditions.add(new MembershipCondition(rule, person.memberships));
    }
  }

  /** Due: every condition held on the month's first day. */
  Truth isDue(YearMonth month) {
    return conditions.stream().map(c -> c.first(month)).reduce(Truth.YES, Truth::and);
  }

  /** Payable: every condition held on some day of the month. */
  Truth isPayable(YearMonth month) {
    return conditions.stream().map(c -> c.any(month)).reduce(Truth.YES, Truth::and);
  }

  /**
   * The amount by the state on the first day; the membership of the month before, else this one's.
   */
  Yuan due(YearMonth month) {
    String kind = kind(month.minusMonths(1)).or(() -> kind(month)).orElse("");
    return person.history.on(month.atDay(1)).map(s -> version.amount(s, kind)).orElse(Yuan.ZERO);
  }

  /** The highest rate of any day of the month. */
  Yuan ceiling(YearMonth month) {
    List<String> kinds = new ArrayList<>();
    kind(month.minusMonths(1)).ifPresent(kinds::add);
    kind(month).ifPresent(kinds::add);
    List<String> possible = kinds.isEmpty() ? version.entitledKinds() : kinds;
    List<CertificateSpan> days =
        person.history.days().stream()
            .filter(s -> s.overlaps(month.atDay(1), month.atEndOfMonth()))
            .toList();
    List<CertificateSpan> entitled =
        days.stream()
            .filter(s -> version.onCertificate().stream().allMatch(rule -> rule.holds(s)))
            .toList();
    return (entitled.isEmpty() ? days : entitled)
        .stream()
            .flatMap(s -> possible.stream().map(kind -> version.amount(s, kind)))
            .max(Yuan::compareTo)
            .orElse(Yuan.ZERO);
  }

  /** The month's kind of membership where it satisfies the rules; empty where none or unknown. */
  private Optional<String> kind(YearMonth month) {
    return person.memberships.in(month).filter(version.entitledKinds()::contains);
  }

  boolean hasEnded() {
    return conditions.stream().anyMatch(Condition::hasEnded);
  }

  /** Whether every condition that ended may hold after all, once what waits has spoken. */
  boolean mayHoldAfterAll() {
    return hasEnded() && conditions.stream().filter(Condition::hasEnded).noneMatch(this::isCertain);
  }

  /**
   * A death is final; the other feeds can say tomorrow that something holds again, and a list that
   * is late may have done so already.
   */
  private boolean isCertain(Condition condition) {
    boolean isOutdated =
        condition.feed() == RecordKind.MEMBERSHIP
            && person.knowledge.isLate(RecordKind.MEMBERSHIP, person.businessDate);
    return condition.feed() == RecordKind.DEATH
        || !isOutdated && !person.knowledge.isWaitedFor(condition.feed());
  }

  /** The earliest reason why a condition no longer holds; empty where none of them is dated. */
  Optional<Cause> end() {
    return conditions.stream()
        .filter(Condition::hasEnded)
        .filter(this::isCertain)
        .flatMap(c -> c.end().stream())
        .min(Cause.EARLIEST_FIRST);
  }

  /** The earliest reason among the conditions that held on no day of a month. */
  Optional<Cause> endBefore(YearMonth month) {
    return conditions.stream()
        .filter(c -> c.any(month) == Truth.NO)
        .flatMap(c -> c.endBefore(month).stream())
        .min(Cause.EARLIEST_FIRST);
  }
}
