package org.sunbridge.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What is open before the list of a month's payments closes. Thread-safe. */
public final class CountdownQuery {

  /** This month's and the next one's. */
  private static final int MONTHS = 2;

  private final CountdownMapper mapper;
  private final Kept<YearMonth, List<OpenPayment>> kept;

  CountdownQuery(CountdownMapper mapper, LastChange change, Clock clock) {
    this.mapper = mapper;
    this.kept = new Kept<>(change, clock, MONTHS, false);
  }

  /** Findings that end or begin a payment of the month, or of one before it, unsettled. */
  public List<OpenPayment> open(YearMonth month) {
    return kept.get(month, () -> mapper.open(month.toString()), Kept.A_WHILE).value();
  }

  /** The newest day that a feed has spoken of; empty when it never did. */
  public Optional<LocalDate> newest(String job) {
    return Optional.ofNullable(mapper.newest(job));
  }
}
