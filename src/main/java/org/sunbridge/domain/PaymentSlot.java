package org.sunbridge.domain;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The slot of a payment: a benefit, and how many months before the ledger's own month the paid
 * month lies. So a payment that repeats itself month after month is one unchanged statement.
 *
 * @param monthsBack 0 for the ledger's own month
 */
public record PaymentSlot(String benefit, long monthsBack) {

  /** The slot of a row in a ledger. */
  public static PaymentSlot of(String benefit, YearMonth paidFor, YearMonth ledger) {
    return new PaymentSlot(benefit, ChronoUnit.MONTHS.between(paidFor, ledger));
  }

  public static PaymentSlot parse(String slot) {
    int at = slot.indexOf('@');
    return at < 0
        ? new PaymentSlot(slot, 0)
        : new PaymentSlot(slot.substring(0, at), Long.parseLong(slot.substring(at + 1)));
  }

  public YearMonth month(YearMonth ledger) {
    return ledger.minusMonths(monthsBack);
  }

  /** As it is stored. */
  public String text() {
    return monthsBack == 0 ? benefit : benefit + "@" + monthsBack;
  }
}
