package org.sunbridge.mapping;

import java.time.LocalDate;
import java.util.Optional;

/** Days as spreadsheets count them. */
final class Serial {

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST = 2_958_465;

  /** Years end here, and numbers of days begin: day 2200 is in 1906. */
  private static final int FIRST_UNFORMATTED = 2_200;

  private static final int LAST_UNFORMATTED = 99_999;

  private Serial() {}

  /**
   * The day of a number that nothing but the column's meaning calls a day: a number cell in a
   * general format, or five digits in a text. Noted; empty when it is no such number. Text files do
   * not tell from when they count: 1900, as every spreadsheet does unless told otherwise.
   */
  static Optional<LocalDate> unformatted(String number, Cell cell) {
    int point = number.indexOf('.');
    int digits = point < 0 ? number.length() : point;
    boolean fits = cell.isNumber() ? digits == 4 || digits == 5 : digits == 5;
    if (!fits
        || !Characters.areDigits(number, 0, digits)
        || point >= 0 && !Characters.areDigits(number, point + 1, number.length())) {
      return Optional.empty();
    }
    int days = Integer.parseInt(number, 0, digits, 10);
    if (days < FIRST_UNFORMATTED || days > LAST_UNFORMATTED) {
      return Optional.empty();
    }
    Optional<LocalDate> date = date(number, cell.isFrom1904());
    date.ifPresent(day -> cell.noted(NoteCode.SERIAL_NUMBER));
    return date;
  }

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
