package org.sunbridge.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A delivery that speaks: applied, and not corrected by a later one.
 *
 * @param scope what a snapshot covers; empty for the whole district
 * @param round the survey round its as-of falls into; empty for a feed without rounds
 */
public record AppliedDelivery(
    long id,
    String job,
    RecordKind kind,
    String scope,
    LocalDate asOf,
    String round,
    String fileName) {

  public YearMonth month() {
    return YearMonth.from(asOf);
  }
}
