package org.sunbridge.operation;

import java.util.LinkedHashMap;
import java.util.Map;

/** By what overpayments are added up. */
public enum OverpaymentGrouping {
  STATE,
  STREET,
  REASON,
  MONTH;

  /** The sums by the group's code, in order. */
  public Map<String, OverpaymentSums> of(OverpaymentReport report) {
    return switch (this) {
      case STATE -> {
        Map<String, OverpaymentSums> sums = new LinkedHashMap<>();
        report.byState().forEach((state, sum) -> sums.put(state.name(), sum));
        yield sums;
      }
      case STREET -> report.byStreet();
      case REASON -> report.byReason();
      case MONTH -> report.byMonth();
    };
  }

  /** A group's code in words. */
  public String name(String code, Words words) {
    return switch (this) {
      case STATE -> words.code("overpayment", code);
      case STREET -> words.division(code);
      case REASON -> words.reason(code);
      case MONTH -> code;
    };
  }
}
