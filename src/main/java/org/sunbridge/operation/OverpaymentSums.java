package org.sunbridge.operation;

import java.util.HashSet;
import java.util.Set;
import org.sunbridge.domain.Overpayment;
import org.sunbridge.domain.Yuan;

/** Months paid too much, added up; every sum of paid is exactly its parts. Not thread-safe. */
public final class OverpaymentSums {

  private final Set<String> people = new HashSet<>();
  private long months;
  private Yuan paid = Yuan.ZERO;
  private Yuan outstanding = Yuan.ZERO;
  private Yuan recovered = Yuan.ZERO;
  private Yuan waived = Yuan.ZERO;
  private Yuan uncollectable = Yuan.ZERO;
  private Yuan toPayBack = Yuan.ZERO;

  void add(OverpaidMonth month) {
    Overpayment amounts = month.amounts();
    people.add(month.who());
    months += amounts.paid().isPositive() ? 1 : 0;
    paid = paid.plus(amounts.paid());
    outstanding = outstanding.plus(amounts.outstanding());
    toPayBack = toPayBack.plus(amounts.toPayBack());
    recovered = recovered.plus(new Yuan(amounts.recovered().fen() - amounts.toPayBack().fen()));
    waived = waived.plus(amounts.waived());
    uncollectable = uncollectable.plus(amounts.uncollectable());
  }

  public long people() {
    return people.size();
  }

  public long months() {
    return months;
  }

  public Yuan paid() {
    return paid;
  }

  public Yuan outstanding() {
    return outstanding;
  }

  public Yuan recovered() {
    return recovered;
  }

  public Yuan waived() {
    return waived;
  }

  public Yuan uncollectable() {
    return uncollectable;
  }

  public Yuan toPayBack() {
    return toPayBack;
  }
}
