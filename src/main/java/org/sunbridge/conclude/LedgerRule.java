package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.LedgerPart;

/**
 * Explains every fen of each ledger that names a person, or should have named them: against what
 * was due for its month, and against the ledger before. Section "Ledger" of docs/semantics.md.
 */
final class LedgerRule {

  private final PersonFacts person;
  private final Optional<YearMonth> notBefore;
  private final DoubledPayments doubled;

  private LedgerRule(PersonFacts person, Optional<YearMonth> notBefore) {
    this.person = person;
    this.notBefore = notBefore;
    this.doubled = new DoubledPayments(person.said.duplicates(), person.knowledge);
  }

  /**
   * @param notBefore from this month on nothing is known to be unpaid: a survey alone says the
   *     person died or moved
   */
  static List<LedgerLine> of(
      PersonFacts person, List<BenefitRules> benefits, Optional<YearMonth> notBefore) {
    LedgerRule rule = new LedgerRule(person, notBefore);
    List<LedgerLine> lines = new ArrayList<>();
    Set<String> judged = new TreeSet<>();
    for (BenefitRules rules : benefits) {
      judged.add(rules.benefit());
      lines.addAll(rule.judged(rules));
    }
    for (String benefit : new TreeSet<>(person.payments.benefits())) {
      if (!judged.contains(benefit)) {
        lines.addAll(unjudged(person.payments, benefit, LedgerPart.UNKNOWN));
      }
    }
    return lines;
  }

  /** What was paid to somebody whom the register does not know. */
  static List<LedgerLine> unregistered(PersonCase said, Knowledge knowledge) {
    Payments payments = new Payments(said.statements(), knowledge);
    List<LedgerLine> lines = new ArrayList<>();
    for (String benefit : new TreeSet<>(payments.benefits())) {
      lines.addAll(unjudged(payments, benefit, LedgerPart.UNREGISTERED));
    }
    return lines;
  }

  private static List<LedgerLine> unjudged(Payments payments, String benefit, LedgerPart part) {
    List<LedgerLine> lines = new ArrayList<>();
    for (YearMonth ledger : payments.ledgerMonths()) {
      long paid = sum(payments.rows(benefit, ledger));
      LedgerLines due = new LedgerLines(benefit, ledger, LedgerAccount.DUE);
      due.add(part, paid, 0);
      lines.addAll(due.lines());
      YearMonth before = payments.ledgerMonths().lower(ledger);
      if (before != null) {
        LedgerLines change = new LedgerLines(benefit, ledger, LedgerAccount.BEFORE);
        change.add(part, paid, sum(payments.rows(benefit, before)));
        lines.addAll(change.lines());
      }
    }
    return lines;
  }

  private static long sum(Map<YearMonth, Long> rows) {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  private List<LedgerLine> judged(BenefitRules rules) {
    List<LedgerLine> lines = new ArrayList<>();
    for (YearMonth ledger : person.payments.ledgerMonths()) {
      lines.addAll(againstDue(rules, ledger).lines());
      YearMonth last = person.payments.ledgerMonths().lower(ledger);
      if (last != null) {
        lines.addAll(againstLast(rules, last, ledger).lines());
      }
    }
    return lines;
  }

  private LedgerLines againstLast(BenefitRules rules, YearMonth last, YearMonth ledger) {
    LedgerLines lines = new LedgerLines(rules.benefit(), ledger, LedgerAccount.BEFORE);
    new LedgerChange(person, rules, doubled, last, ledger).into(lines);
    earlierRows(rules, ledger, (part, fen) -> lines.add(part, fen, 0));
    earlierRows(rules, last, (part, fen) -> lines.add(part, 0, fen));
    return lines;
  }

  private LedgerLines againstDue(BenefitRules rules, YearMonth ledger) {
    LedgerLines lines = new LedgerLines(rules.benefit(), ledger, LedgerAccount.DUE);
    long current = person.payments.rows(rules.benefit(), ledger).getOrDefault(ledger, 0L);
    Optional<PayableMonth> payable = PayableMonth.of(person, rules, ledger);
    if (current < 0) {
      lines.add(LedgerPart.RECOVERED, current, 0);
    } else if (payable.isEmpty()) {
      lines.add(LedgerPart.UNKNOWN, current, 0);
    } else {
      currentRow(rules.benefit(), payable.get(), current, lines);
    }
    if (payable.isPresent() && current <= 0) {
      missing(rules.benefit(), payable.get(), 0, lines);
    }
    earlierRows(rules, ledger, (part, fen) -> lines.add(part, fen, 0));
    return lines;
  }

  private void currentRow(String name, PayableMonth month, long paid, LedgerLines lines) {
    if (paid == 0) {
      return;
    }
    Truth payable = month.payable();
    if (payable == Truth.UNKNOWN) {
      lines.add(LedgerPart.NOT_CONCLUDED, paid, 0);
      return;
    }
    if (payable == Truth.NO) {
      lines.add(LedgerPart.OVERPAID, paid, 0);
      return;
    }
    long allowed = Math.min(paid, month.ceiling().fen());
    lines.add(excess(name, month.month(), month.month()), paid - allowed, 0);
    Truth due = month.benefit().isDue(month.month());
    if (due == Truth.UNKNOWN) {
      lines.add(LedgerPart.NOT_CONCLUDED, allowed, 0);
      return;
    }
    long matched =
        due == Truth.YES ? Math.min(allowed, month.benefit().due(month.month()).fen()) : 0;
    lines.add(LedgerPart.MATCHED, matched, matched);
    lines.add(LedgerPart.WITHIN, allowed - matched, 0);
    missing(name, month, matched, lines);
  }

  /** What was due for the month beyond what its own ledger paid of it. */
  private void missing(String name, PayableMonth month, long matched, LedgerLines lines) {
    if (month.benefit().isDue(month.month()) != Truth.YES) {
      return;
    }
    long owing = Math.max(0, month.benefit().due(month.month()).fen() - matched);
    long all = person.payments.in(name, month.month()).amount().fen();
    long settled = Math.min(owing, Math.max(0, all - matched));
    lines.add(LedgerPart.PAID_LATER, 0, settled);
    boolean isDoubtful = notBefore.filter(from -> !month.month().isBefore(from)).isPresent();
    lines.add(isDoubtful ? LedgerPart.NOT_CONCLUDED : LedgerPart.UNPAID, 0, owing - settled);
  }

  /** Rows of a ledger for other months than its own. */
  private void earlierRows(BenefitRules rules, YearMonth ledger, Receiver receiver) {
    person
        .payments
        .rows(rules.benefit(), ledger)
        .forEach(
            (month, fen) -> {
              if (!month.equals(ledger)) {
                earlierRow(rules, ledger, month, fen, receiver);
              }
            });
  }

  private void earlierRow(
      BenefitRules rules, YearMonth ledger, YearMonth month, long fen, Receiver receiver) {
    if (fen < 0) {
      receiver.add(LedgerPart.RECOVERED, fen);
      return;
    }
    Optional<PayableMonth> benefit =
        month.isAfter(ledger) ? Optional.empty() : PayableMonth.of(person, rules, month);
    if (benefit.isEmpty()) {
      receiver.add(LedgerPart.UNKNOWN, fen);
      return;
    }
    Truth payable = benefit.get().payable();
    if (payable != Truth.YES) {
      receiver.add(payable == Truth.NO ? LedgerPart.OVERPAID : LedgerPart.NOT_CONCLUDED, fen);
      return;
    }
    long before = person.payments.paidBefore(rules.benefit(), month, ledger);
    long allowed = Math.min(fen, Math.max(0, benefit.get().ceiling().fen() - before));
    receiver.add(
        wasPaidTheOldRate(rules, month, before) ? LedgerPart.ARREARS : LedgerPart.BACK_PAY,
        allowed);
    receiver.add(excess(rules.benefit(), ledger, month), fen - allowed);
  }

  /** Paid before at exactly what the version before would have given: the rate came late. */
  private boolean wasPaidTheOldRate(BenefitRules rules, YearMonth month, long before) {
    return before > 0
        && rules
            .beforeInForce(month)
            .filter(old -> new BenefitCase(person, old).ceiling(month).fen() == before)
            .isPresent();
  }

  private LedgerPart excess(String benefit, YearMonth ledger, YearMonth month) {
    return doubled.in(benefit, ledger, month) ? LedgerPart.DUPLICATE : LedgerPart.OVERPAID;
  }

  private interface Receiver {
    void add(LedgerPart part, long fen);
  }
}
