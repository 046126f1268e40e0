package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sunbridge.conclude.RegisterEntry.PaidSpell;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.PaymentSlot;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;
import org.sunbridge.domain.Yuan;

/**
 * What a person was paid, by benefit and month. Rows for an earlier month add to that month; a
 * month counts as known once its own ledger is there.
 */
final class Payments {

  private final Map<String, TreeMap<YearMonth, Paid>> byBenefit = new HashMap<>();

  /** Fen by the month they were paid for, by the ledger that paid them, by benefit. */
  private final Map<String, TreeMap<YearMonth, TreeMap<YearMonth, Long>>> byLedger =
      new HashMap<>();

  private final TreeSet<YearMonth> ledgerMonths;
  private final Set<YearMonth> silentMonths = new HashSet<>();

  /** What was paid for one month. */
  record Paid(Yuan amount, List<Evidence> evidence) {
    Paid {
      evidence = List.copyOf(evidence);
    }

    Paid plus(Yuan more, Evidence from) {
      List<Evidence> all = new ArrayList<>(evidence);
      all.add(from);
      return new Paid(amount.plus(more), all);
    }
  }

  Payments(List<Statement> statements, Knowledge knowledge) {
    ledgerMonths = knowledge.completeMonths(RecordKind.PAYMENT);
    knowledge.sources(RecordKind.PAYMENT).stream()
        .map(source -> source.get(0))
        .flatMap(d -> knowledge.lastOfMonths(d.kind(), d.job(), d.scope()).stream())
        .filter(knowledge::isSilenceDoubtful)
        .forEach(ledger -> silentMonths.add(ledger.month()));
    statements.stream()
        .filter(s -> s.kind() == RecordKind.PAYMENT)
        .sorted(Comparator.comparing(Statement::from).thenComparing(Statement::slot))
        .forEach(s -> add(s, knowledge));
  }

  private void add(Statement said, Knowledge knowledge) {
    PaymentSlot slot = PaymentSlot.parse(said.slot());
    Yuan amount = said.value("amount").map(Yuan::of).orElse(Yuan.ZERO);
    for (AppliedDelivery ledger : knowledge.lastOfMonths(said.kind(), said.job(), said.scope())) {
      if (said.covers(ledger.asOf())) {
        byBenefit
            .computeIfAbsent(slot.benefit(), b -> new TreeMap<>())
            .merge(
                slot.month(ledger.month()),
                new Paid(amount, List.of(knowledge.evidence(said))),
                (before, more) -> before.plus(amount, knowledge.evidence(said)));
        byLedger
            .computeIfAbsent(slot.benefit(), b -> new TreeMap<>())
            .computeIfAbsent(ledger.month(), m -> new TreeMap<>())
            .merge(slot.month(ledger.month()), amount.fen(), Long::sum);
      }
    }
  }

  /** Months whose ledger is known, oldest first. */
  TreeSet<YearMonth> ledgerMonths() {
    return ledgerMonths;
  }

  Paid in(String benefit, YearMonth month) {
    Paid paid = byBenefit.getOrDefault(benefit, new TreeMap<>()).get(month);
    return paid == null ? new Paid(Yuan.ZERO, List.of()) : paid;
  }

  /** What the ledger of a month pays, in fen by the month it is for; oldest first. */
  Map<YearMonth, Long> rows(String benefit, YearMonth ledger) {
    return byLedger.getOrDefault(benefit, new TreeMap<>()).getOrDefault(ledger, new TreeMap<>());
  }

  /** Fen that ledgers before one paid for a month. */
  long paidBefore(String benefit, YearMonth month, YearMonth ledger) {
    return byLedger.getOrDefault(benefit, new TreeMap<>()).headMap(ledger).values().stream()
        .mapToLong(rows -> rows.getOrDefault(month, 0L))
        .sum();
  }

  Set<String> benefits() {
    return byBenefit.keySet();
  }

  /** Whether a month's ledger may lack rows: what it does not pay may be paid after all. */
  boolean isSilenceDoubtful(YearMonth month) {
    return silentMonths.contains(month);
  }

  /** Whether a ledger no longer pays what the one before did, and nothing follows from it. */
  boolean isSuspended() {
    return byBenefit.keySet().stream()
        .anyMatch(
            benefit ->
                silentMonths.stream()
                    .anyMatch(
                        month ->
                            isSilent(benefit, month)
                                && in(benefit, month.minusMonths(1)).amount().isPositive()));
  }

  private boolean isSilent(String benefit, YearMonth month) {
    return silentMonths.contains(month) && !in(benefit, month).amount().isPositive();
  }

  /** Whether the newest ledger month that can be relied on pays the benefit. */
  boolean isPaidNow(String benefit) {
    return ledgerMonths.descendingSet().stream()
        .filter(month -> !isSilent(benefit, month))
        .findFirst()
        .filter(month -> in(benefit, month).amount().isPositive())
        .isPresent();
  }

  /** The first month of the payments that reach into the newest ledger without a gap. */
  Optional<YearMonth> spellStart(String benefit) {
    YearMonth start = null;
    for (YearMonth month : ledgerMonths.descendingSet()) {
      if (isSilent(benefit, month)) {
        continue;
      }
      if (!in(benefit, month).amount().isPositive()) {
        break;
      }
      start = month;
    }
    return Optional.ofNullable(start);
  }

  /** Payments of one amount without a gap, by benefit and month. */
  List<PaidSpell> spells() {
    List<PaidSpell> spells = new ArrayList<>();
    for (String benefit : byBenefit.keySet().stream().sorted().toList()) {
      YearMonth from = null;
      YearMonth to = null;
      Yuan amount = Yuan.ZERO;
      for (YearMonth month : ledgerMonths) {
        Yuan paid = in(benefit, month).amount();
        if (from != null && to != null && !paid.equals(amount)) {
          spells.add(new PaidSpell(benefit, from, to, amount));
          from = null;
        }
        if (paid.isPositive()) {
          from = from == null ? month : from;
          to = month;
          amount = paid;
        }
      }
      if (from != null) {
        spells.add(new PaidSpell(benefit, from, null, amount));
      }
    }
    return spells;
  }
}
