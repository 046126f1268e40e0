package org.sunbridge.operation;

import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Overpayment;

/**
 * A month that was paid too much, and what became of it.
 *
 * @param finding its number
 * @param person our own number; null when the register does not know the person
 * @param certificateNo masked or not, as it was asked for
 * @param month {@code yyyy-MM}
 * @param isPaused whether somebody left it alone for now
 */
public record OverpaidMonth(
    long finding,
    @Nullable Long person,
    String certificateNo,
    String name,
    String division,
    String benefit,
    String reason,
    String month,
    Overpayment amounts,
    boolean isPaused) {

  /** The street's code. */
  public String street() {
    return division.length() > 9 ? division.substring(0, 9) : division;
  }

  /** Tells people apart, registered or not. */
  String who() {
    return person == null ? certificateNo : person.toString();
  }
}
