package org.sunbridge.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code dry_run}: that it was tried what a held run would do. Times are UTC. */
public final class DryRunRow {
  public long runId;

  /** Hash of all that follows. */
  public String outcome = "";

  public String definitions = "";
  public LocalDate businessDate = LocalDate.EPOCH;
  public long milliseconds;
  public LocalDateTime madeAt = LocalDateTime.MIN;

  /** Who released it, where a second one must too. */
  public @Nullable String firstBy;

  public @Nullable String firstReason;
}
