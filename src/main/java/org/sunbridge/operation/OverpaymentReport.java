package org.sunbridge.operation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sunbridge.domain.Overpayment;

/**
 * What was paid too much, in sums.
 *
 * @param byState by how far a month is settled
 * @param byStreet by the street's code
 * @param byReason by the reason's code
 * @param byMonth from the first overpaid month on
 */
public record OverpaymentReport(
    OverpaymentSums total,
    Map<Overpayment.State, OverpaymentSums> byState,
    Map<String, OverpaymentSums> byStreet,
    Map<String, OverpaymentSums> byReason,
    Map<String, OverpaymentSums> byMonth,
    Delay delay) {

  static OverpaymentReport of(List<OverpaidMonth> all, Delay delay) {
    OverpaymentReport report =
        new OverpaymentReport(
            new OverpaymentSums(),
            new EnumMap<>(Overpayment.State.class),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            delay);
    all.forEach(report::add);
    return report;
  }

  private void add(OverpaidMonth one) {
    total.add(one);
    byState.computeIfAbsent(one.amounts().state(), k -> new OverpaymentSums()).add(one);
    byStreet.computeIfAbsent(one.street(), k -> new OverpaymentSums()).add(one);
    byReason.computeIfAbsent(one.reason(), k -> new OverpaymentSums()).add(one);
    byMonth.computeIfAbsent(one.month(), k -> new OverpaymentSums()).add(one);
  }
}
