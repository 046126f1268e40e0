package org.sunbridge.synth;

import java.time.LocalDate;
import java.time.YearMonth;

/** The months the stories speak of. */
final class Months {

  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  private Months() {}

  /** The month after that of the last day something held: the first month not paid. */
  static YearMonth after(LocalDate lastDay) {
    return YearMonth.from(lastDay).plusMonths(1);
  }
}
