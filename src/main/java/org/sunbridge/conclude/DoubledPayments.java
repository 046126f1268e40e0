package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.Duplicate;
import org.sunbridge.domain.PaymentSlot;
import org.sunbridge.domain.RecordKind;

/** Which payments of a person stand more than once in a ledger. */
final class DoubledPayments {

  private record Doubled(String benefit, YearMonth ledger, YearMonth month) {}

  private final Set<Doubled> doubled = new HashSet<>();

  DoubledPayments(List<Duplicate> duplicates, Knowledge knowledge) {
    for (Duplicate duplicate : duplicates) {
      AppliedDelivery ledger = knowledge.delivery(duplicate.delivery());
      if (ledger != null && ledger.kind() == RecordKind.PAYMENT) {
        PaymentSlot slot = PaymentSlot.parse(duplicate.slot());
        doubled.add(new Doubled(slot.benefit(), ledger.month(), slot.month(ledger.month())));
      }
    }
  }

  boolean in(String benefit, YearMonth ledger, YearMonth month) {
    return doubled.contains(new Doubled(benefit, ledger, month));
  }
}
