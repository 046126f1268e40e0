package org.sunbridge.operation;

import java.util.List;

/** The columns of {@code overpayments}. A promise: only ever add at the end. */
final class OverpaymentColumns {

  /** Of one month of one person. */
  static final List<String> MONTH =
      List.of(
          "finding",
          "person",
          "certificate_no",
          "name",
          "division",
          "benefit",
          "reason",
          "month",
          "state",
          "overpaid",
          "outstanding",
          "recovered",
          "waived",
          "uncollectable",
          "to_pay_back",
          "paused");

  /** Of a sum, after what it is the sum of. */
  static final List<String> SUMS =
      List.of(
          "people",
          "months",
          "overpaid",
          "outstanding",
          "recovered",
          "waived",
          "uncollectable",
          "to_pay_back");

  private OverpaymentColumns() {}

  static List<String> of(OverpaidMonth month) {
    return List.of(
        Long.toString(month.finding()),
        month.person() == null ? "" : month.person().toString(),
        month.certificateNo(),
        month.name(),
        month.division(),
        month.benefit(),
        month.reason(),
        month.month(),
        month.amounts().state().name(),
        month.amounts().paid().toString(),
        month.amounts().outstanding().toString(),
        month.amounts().recovered().toString(),
        month.amounts().waived().toString(),
        month.amounts().uncollectable().toString(),
        month.amounts().toPayBack().toString(),
        Boolean.toString(month.isPaused()));
  }

  static List<String> of(OverpaymentSums sums) {
    return List.of(
        Long.toString(sums.people()),
        Long.toString(sums.months()),
        sums.paid().toString(),
        sums.outstanding().toString(),
        sums.recovered().toString(),
        sums.waived().toString(),
        sums.uncollectable().toString(),
        sums.toPayBack().toString());
  }
}
