package org.sunbridge.review;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A row of table {@code recovery}. What compensates another has its kind and the negative amount.
 */
public final class RecoveryRow {

  /** What became of an amount. */
  public enum Kind {
    RECOVERED,
    WAIVED,
    UNCOLLECTABLE,
    /** What had been recovered without ground was given back. */
    PAID_BACK
  }

  public long id;
  public long findingId;
  public Kind kind = Kind.RECOVERED;
  public long amountFen;
  public LocalDate happenedOn = LocalDate.EPOCH;
  public String account = "";
  public String reason = "";
  public LocalDateTime recordedAt = LocalDateTime.MIN;

  /** False while it waits for the second of two persons. */
  public boolean counts = true;
}
