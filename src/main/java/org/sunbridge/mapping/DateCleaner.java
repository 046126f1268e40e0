package org.sunbridge.mapping;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates in the forms people and spreadsheets write, as {@code yyyy-MM-dd}. */
final class DateCleaner implements Cleaner {

  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  @Override
  public @Nullable String clean(Cell cell) {
    String text = cell.text();
    if (isIso(text)) {
      return isPossible(
              Integer.parseInt(text, 0, 4, 10),
              Integer.parseInt(text, 5, 7, 10),
              Integer.parseInt(text, 8, 10, 10))
          ? text
          : cell.broken(ProblemCode.DATE_IMPOSSIBLE);
    }
    String compact = cell.compactDay();
    if (cell.isNumber() && compact.length() != 8) {
      Optional<LocalDate> day = Serial.date(compact, cell.isFrom1904());
      return day.isPresent() ? day.get().toString() : cell.broken(ProblemCode.DATE_FORM);
    }
    return read(cell, compact);
  }

  private static @Nullable String read(Cell cell, String compact) {
    CalendarText date = CalendarText.of(compact);
    if (date == null || date.day() == 0 || !isTime(date.rest())) {
      return impossible(date)
          ? cell.broken(ProblemCode.DATE_IMPOSSIBLE)
          : cell.broken(ProblemCode.DATE_FORM);
    }
    if (!isPossible(date.year(), date.month(), date.day())) {
      return cell.broken(ProblemCode.DATE_IMPOSSIBLE);
    }
    if (!date.rest().isEmpty()) {
      cell.noted(NoteCode.TIME_DROPPED);
    }
    return String.format(Locale.ROOT, "%04d-%02d-%02d", date.year(), date.month(), date.day());
  }

  private static boolean impossible(@Nullable CalendarText date) {
    return date != null && date.month() > 12;
  }

  private static boolean isIso(String text) {
    return text.length() == 10
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && Characters.areDigits(text, 0, 4)
        && Characters.areDigits(text, 5, 7)
        && Characters.areDigits(text, 8, 10);
  }

  private static boolean isPossible(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    return day <= DAYS[month - 1] || day == 29 && YearMonth.of(year, month).lengthOfMonth() == 29;
  }

  /** What may follow a day: {@code T083000}, {@code 8时30分}. */
  private static boolean isTime(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if (!Characters.isDigit(rest.charAt(i)) && ":.TZ+-时分秒上下午AMP".indexOf(rest.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
