package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import org.sunbridge.definition.JobDefinition.Expectation;

/** When a snapshot is too old for a conclusion from whom it lacks. */
final class Lateness {

  private Lateness() {}

  /** The list of the month before is good until this month's is due, at its end. */
  static boolean isOver(Expectation expects, LocalDate newest, LocalDate businessDate) {
    return switch (expects) {
      case DAILY, MONTHLY ->
          YearMonth.from(newest).plusMonths(1).isBefore(YearMonth.from(businessDate));
      case ROUND -> false;
    };
  }
}
