package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Yuan;

/**
 * What releasing a held run would do, as it was tried.
 *
 * @param outcome hash of all that follows: a release is good for just this
 * @param people whose findings would open, close or change
 * @param fenAMonth what the benefits pay a month that would be proposed to end
 * @param madeAt UTC
 * @param outdated whether something was concluded since, so that the outcome may be another now
 * @param silence why nothing would follow from whom the delivery lacks; null where it does
 * @param firstBy who released it, where another one must too
 */
public record DryRun(
    long run,
    String outcome,
    LocalDate businessDate,
    long opens,
    long closes,
    long changes,
    long people,
    long fenAMonth,
    long milliseconds,
    LocalDateTime madeAt,
    boolean outdated,
    @Nullable String silence,
    @Nullable String firstBy) {

  /** The beginning of the outcome, for people who read it out. */
  public String code() {
    return outcome.substring(0, Math.min(12, outcome.length()));
  }

  public Yuan yuanAMonth() {
    return new Yuan(fenAMonth);
  }

  /** Whether it is to count for what it says, and not for whom it lacks. */
  public boolean isForRowsOnly() {
    return silence != null;
  }

  /** Whether somebody chose so; else the file itself shows that it may not be complete. */
  public boolean isSilenceChosen() {
    return "ROWS_ONLY".equals(silence);
  }
}
