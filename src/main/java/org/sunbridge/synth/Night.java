package org.sunbridge.synth;

import java.time.LocalDate;
import java.time.YearMonth;

/** The two nights of a synthetic district; the as-of of a night is its business date too. */
enum Night {
  FIRST("night-1", LocalDate.of(2026, 10, 31)),
  SECOND("night-2", LocalDate.of(2026, 11, 30));

  private final String folder;
  private final LocalDate asOf;

  Night(String folder, LocalDate asOf) {
    this.folder = folder;
    this.asOf = asOf;
  }

  String folder() {
    return folder;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** The month whose ledger comes with this night. */
  YearMonth month() {
    return YearMonth.from(asOf);
  }

  int number() {
    return ordinal() + 1;
  }
}
