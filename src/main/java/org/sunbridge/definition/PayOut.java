package org.sunbridge.definition;

/**
 * When benefits are paid, as {@code payOut:} in {@code jobs/district.yaml} says.
 *
 * @param dayOfMonth 1 to 31; a shorter month pays on its last day
 * @param onRestDay where the day goes when it is a day of rest
 * @param closesWorkdaysBefore how many working days before the pay-out day the list closes; what is
 *     decided on that day still counts
 */
public record PayOut(int dayOfMonth, OnRestDay onRestDay, int closesWorkdaysBefore) {

  /** Where a pay-out day goes that is a day of rest. */
  public enum OnRestDay {
    PREVIOUS_WORKDAY,
    NEXT_WORKDAY,
    SAME_DAY
  }
}
