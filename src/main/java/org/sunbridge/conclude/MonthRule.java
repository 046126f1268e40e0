package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Yuan;

/** OVERPAID and UNPAID of every month whose ledger is known: rules 8 to 11. */
final class MonthRule {

  private MonthRule() {}

  /**
   * @param notBefore no unpaid due is concluded from this month on: a survey alone says the person
   *     died or moved
   * @param open receives what cannot be concluded because a feed is missing
   */
  static void find(
      PersonFacts person,
      BenefitRules rules,
      Optional<YearMonth> notBefore,
      List<Found> found,
      Set<String> open) {
    for (YearMonth month : person.payments.ledgerMonths()) {
      PayableMonth.of(person, rules, month)
          .ifPresent(
              payable ->
                  new Month(person, rules, payable.benefit(), payable, month)
                      .find(notBefore, found, open));
    }
  }

  private record Month(
      PersonFacts person,
      BenefitRules rules,
      BenefitCase benefit,
      PayableMonth allowed,
      YearMonth month) {

    void find(Optional<YearMonth> notBefore, List<Found> found, Set<String> open) {
      Payments.Paid paid = person.payments.in(rules.benefit(), month);
      overpaid(paid, found, open);
      if (notBefore.filter(from -> !month.isBefore(from)).isEmpty()) {
        unpaid(paid, found, open);
      }
    }

    private void overpaid(Payments.Paid paid, List<Found> found, Set<String> open) {
      if (!paid.amount().isPositive()) {
        return;
      }
      Truth payable = allowed.payable();
      if (payable == Truth.UNKNOWN) {
        open.add(identity(FindingType.OVERPAID));
      } else if (payable == Truth.NO) {
        Optional<Cause> cause = benefit.endBefore(month);
        List<Evidence> evidence = new ArrayList<>(paid.evidence());
        cause.ifPresent(c -> evidence.addAll(0, c.evidence()));
        add(
            found,
            FindingType.OVERPAID,
            cause.map(Cause::reason).orElse("NOT_ENTITLED"),
            paid.amount(),
            Yuan.ZERO,
            evidence);
      } else {
        Yuan ceiling = allowed.ceiling();
        if (paid.amount().compareTo(ceiling) > 0) {
          add(found, FindingType.OVERPAID, "RATE", paid.amount(), ceiling, paid.evidence());
        }
      }
    }

    private void unpaid(Payments.Paid paid, List<Found> found, Set<String> open) {
      Truth isDue = benefit.isDue(month);
      boolean mayBePaid = person.payments.isSilenceDoubtful(month) && isDue == Truth.YES;
      if (isDue == Truth.UNKNOWN || mayBePaid && paid.amount().compareTo(benefit.due(month)) < 0) {
        open.add(identity(FindingType.UNPAID));
      } else if (isDue == Truth.YES) {
        Yuan due = benefit.due(month);
        if (paid.amount().compareTo(due) < 0) {
          String reason = paid.amount().isPositive() ? "RATE" : "ENTITLED";
          List<Evidence> evidence = new ArrayList<>(paid.evidence());
          if (evidence.isEmpty()) {
            person.knowledge.of(RecordKind.PAYMENT).stream()
                .filter(d -> d.month().equals(month))
                .forEach(d -> evidence.add(person.knowledge.lackingIn(d)));
          }
          add(found, FindingType.UNPAID, reason, paid.amount(), due, evidence);
        }
      }
    }

    private String identity(FindingType type) {
      return type + "|" + rules.benefit() + "|" + month;
    }

    private void add(
        List<Found> found,
        FindingType type,
        String reason,
        Yuan paid,
        Yuan due,
        List<Evidence> evidence) {
      found.add(
          new Found(
              identity(type),
              type,
              reason,
              person.certificateNo(),
              "amount",
              paid.toString(),
              due.toString(),
              rules.benefit(),
              month.toString(),
              FindingState.OPEN,
              evidence.isEmpty() ? "" : evidence.get(0).job(),
              rules.name(month, person.businessDate),
              evidence));
    }
  }
}
