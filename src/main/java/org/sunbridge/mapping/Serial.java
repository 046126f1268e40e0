package org.sunbridge.mapping;

import java.time.LocalDate;
import java.util.Optional;

/** Days as spreadsheets count them. */
final class Serial {

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST = 2_958_465;

  private Serial() {}

  /** The date of a serial number; a fraction is the time of day and dropped. */
  static Optional<LocalDate> date(String number, boolean from1904) {
    int point = number.indexOf('.');
    String whole = point < 0 ? number : number.substring(0, point);
    if (whole.length() > 7 || !Characters.areDigits(whole, 0, whole.length())) {
      return Optional.empty();
    }
    int days = Integer.parseInt(whole);
    // Spreadsheets believe in a 29 February 1900, which is number 60.
    if (days < 1 || days > LAST || days == 60 && !from1904) {
      return Optional.empty();
    }
    if (from1904) {
      return Optional.of(OF_1904.plusDays(days));
    }
    return Optional.of(BEFORE_1900.plusDays(days < 60 ? days + 1 : days));
  }
}
