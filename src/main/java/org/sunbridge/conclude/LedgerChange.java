package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.Optional;
import org.sunbridge.conclude.BenefitRules.Version;
import org.sunbridge.domain.LedgerPart;

/**
 * Why a ledger pays a person another amount for its own month than the one before did for its own.
 *
 * @param last the ledger before
 * @param now the ledger that is explained
 */
record LedgerChange(
    PersonFacts person,
    BenefitRules rules,
    DoubledPayments doubled,
    YearMonth last,
    YearMonth now) {

  void into(LedgerLines lines) {
    long before = own(last);
    long paid = own(now);
    if (before <= 0 || paid <= 0) {
      if (before != paid) {
        lines.add(one(before, paid), paid, before);
      }
      return;
    }
    Optional<Version> old = paidUnder(before);
    long delta = paid - before;
    long rate = due(rules.inForce(now, person.businessDate), now) - due(old, now);
    long group = due(old, now) - due(old, last);
    if (delta == rate || delta == rate + group) {
      lines.add(LedgerPart.RATE, rate, 0);
      lines.add(LedgerPart.GROUP, delta - rate, 0);
      return;
    }
    lines.add(otherwise(delta, group), paid, before);
  }

  /** The version that the ledger before went by: a rate announced late was not yet known to it. */
  private Optional<Version> paidUnder(long before) {
    return rules
        .beforeInForce(last)
        .filter(old -> due(Optional.of(old), last) == before)
        .or(() -> rules.inForce(last, person.businessDate));
  }

  private static LedgerPart one(long before, long paid) {
    if (before < 0 || paid < 0) {
      return LedgerPart.RECOVERED;
    }
    return before == 0 ? LedgerPart.JOINED : LedgerPart.LEFT;
  }

  private LedgerPart otherwise(long delta, long group) {
    if (delta == group) {
      return LedgerPart.GROUP;
    }
    boolean isDoubled =
        doubled.in(rules.benefit(), now, now) || doubled.in(rules.benefit(), last, last);
    return isDoubled ? LedgerPart.DUPLICATE : LedgerPart.AMOUNT;
  }

  private long own(YearMonth ledger) {
    return person.payments.rows(rules.benefit(), ledger).getOrDefault(ledger, 0L);
  }

  private long due(Optional<Version> version, YearMonth month) {
    return version.map(v -> new BenefitCase(person, v).due(month).fen()).orElse(0L);
  }
}
