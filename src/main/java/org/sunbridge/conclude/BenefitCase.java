package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunbridge.conclude.BenefitRules.Version;
import org.sunbridge.definition.Circumstances;
import org.sunbridge.definition.PolicyDefinition.Due;
import org.sunbridge.domain.Yuan;

/** One benefit of one person under the rules of one month. */
final class BenefitCase {

  private final PersonFacts person;
  private final Version version;
  private final List<Condition> conditions = new ArrayList<>();
  private final Days days;

  BenefitCase(PersonFacts person, Version version) {
    this.person = person;
    this.version = version;
    conditions.add(person.alive);
    conditions.add(person.resident);
    version.rules().forEach(rule -> conditions.add(rule.of(person)));
    days = person.days(version.looksAtAge());
  }

  /**
   * Due: every condition held on the month's first day, or on some day where the policy says so.
   */
  Truth isDue(YearMonth month) {
    return version.due() == Due.ANY_DAY
        ? isPayable(month)
        : conditions.stream().map(c -> c.first(month)).reduce(Truth.YES, Truth::and);
  }

  /** Payable: every condition held on some day of the month. */
  Truth isPayable(YearMonth month) {
    return conditions.stream().map(c -> c.any(month)).reduce(Truth.YES, Truth::and);
  }

  /**
   * The amount by the state on the first day, or on the first that is due; the membership of the
   * month before, else this one's.
   */
  Yuan due(YearMonth month) {
    String kind = kind(month.minusMonths(1)).or(() -> kind(month)).orElse("");
    Stretch first = days.on(month.atDay(1));
    Stretch day =
        version.due() == Due.FIRST_DAY
            ? first
            : days.in(month).stream()
                .filter(s -> version.allHold(s.known(kind)))
                .findFirst()
                .orElse(first);
    return day.span() == null ? Yuan.ZERO : version.amount(day.known(kind));
  }

  /** The highest rate of any day of the month. */
  Yuan ceiling(YearMonth month) {
    List<Circumstances> all = new ArrayList<>();
    for (Stretch stretch : days.in(month)) {
      if (stretch.span() != null) {
        possibleKinds(month)
            .forEach(kind -> all.addAll(stretch.possible(kind, version.circumstances())));
      }
    }
    List<Circumstances> entitled = all.stream().filter(version::allHold).toList();
    return highest(entitled.isEmpty() ? all : entitled);
  }

  private Yuan highest(List<Circumstances> days) {
    return days.stream().map(version::amount).max(Yuan::compareTo).orElse(Yuan.ZERO);
  }

  private List<String> possibleKinds(YearMonth month) {
    List<String> kinds = new ArrayList<>();
    kind(month.minusMonths(1)).ifPresent(kinds::add);
    kind(month).ifPresent(kinds::add);
    return kinds.isEmpty() ? version.entitledKinds() : kinds;
  }

  /** The month's kind of membership where it satisfies the rules; empty where none or unknown. */
  private Optional<String> kind(YearMonth month) {
    return person.memberships.in(month).filter(version.entitledKinds()::contains);
  }

  /**
   * What may be paid for a month in which only the certificate had expired, because it was renewed
   * soon after; empty where the policy does not say so.
   */
  Optional<Yuan> backPay(YearMonth month) {
    boolean onlyExpired =
        conditions.stream()
            .filter(c -> c.any(month) != Truth.YES)
            .allMatch(
                c ->
                    c.endBefore(month)
                        .filter(cause -> cause.reason().equals("CERTIFICATE_EXPIRED"))
                        .isPresent());
    if (version.backPay() == 0 || !onlyExpired) {
      return Optional.empty();
    }
    return days.all().stream()
        .filter(s -> s.from().isAfter(month.atEndOfMonth()) && s.isCertificateValid())
        .findFirst()
        .filter(s -> !YearMonth.from(s.from()).isAfter(month.plusMonths(version.backPay())))
        .map(s -> highest(possibleKinds(month).stream().map(s::known).toList()));
  }

  boolean hasEnded() {
    return conditions.stream().anyMatch(Condition::hasEnded);
  }

  /** Whether every condition that ended may hold after all, once what waits has spoken. */
  boolean mayHoldAfterAll() {
    return hasEnded()
        && conditions.stream().filter(Condition::hasEnded).noneMatch(Condition::isCertain);
  }

  /** The earliest reason why a condition no longer holds; empty where none of them is dated. */
  Optional<Cause> end() {
    return conditions.stream()
        .filter(Condition::hasEnded)
        .filter(Condition::isCertain)
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
