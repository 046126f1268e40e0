package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.Optional;
import org.sunbridge.conclude.BenefitRules.Version;
import org.sunbridge.domain.Yuan;

/**
 * What may be paid of a benefit for one month without being too much: rules 10 and 11, back-pay
 * after a renewal, and a version that is in the files but not announced yet, for whoever was paid
 * by it already.
 */
record PayableMonth(BenefitCase benefit, Optional<BenefitCase> toCome, YearMonth month) {

  static Optional<PayableMonth> of(PersonFacts person, BenefitRules rules, YearMonth month) {
    return rules
        .inForce(month, person.businessDate)
        .map(
            version ->
                new PayableMonth(
                    new BenefitCase(person, version),
                    toCome(person, rules, version, month),
                    month));
  }

  private static Optional<BenefitCase> toCome(
      PersonFacts person, BenefitRules rules, Version version, YearMonth month) {
    return rules
        .everInForce(month)
        .filter(later -> later != version)
        .map(later -> new BenefitCase(person, later));
  }

  /** Whether anything may be paid. */
  Truth payable() {
    Truth payable = byConditions();
    return payable == Truth.NO && benefit.backPay(month).isPresent() ? Truth.YES : payable;
  }

  /** The most that may be paid where something may. */
  Yuan ceiling() {
    Yuan known =
        byConditions() == Truth.NO
            ? benefit.backPay(month).orElse(Yuan.ZERO)
            : benefit.ceiling(month);
    return toCome
        .map(later -> later.ceiling(month))
        .filter(c -> c.compareTo(known) > 0)
        .orElse(known);
  }

  private Truth byConditions() {
    return toCome
        .map(later -> later.isPayable(month))
        .filter(t -> t != Truth.NO)
        .orElseGet(() -> benefit.isPayable(month));
  }
}
