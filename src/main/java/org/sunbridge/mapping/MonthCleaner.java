package org.sunbridge.mapping;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Months, as {@code yyyy-MM}. */
final class MonthCleaner implements Cleaner {

  @Override
  public @Nullable String clean(Cell cell) {
    String text = cell.text();
    if (text.length() == 7
        && text.charAt(4) == '-'
        && Characters.areDigits(text, 0, 4)
        && Characters.areDigits(text, 5, 7)
        && isMonth(Integer.parseInt(text, 5, 7, 10))) {
      return text;
    }
    String compact = cell.compactDay();
    if (cell.isNumber() && compact.length() != 6 && compact.indexOf('.') != 4) {
      Optional<LocalDate> day = Serial.date(compact, cell.isFrom1904());
      return day.isPresent()
          ? day.get().toString().substring(0, 7)
          : cell.broken(ProblemCode.MONTH_FORM);
    }
    return read(cell, compact);
  }

  private static @Nullable String read(Cell cell, String compact) {
    CalendarText month = CalendarText.of(compact);
    if (month == null || !isMonth(month.month())) {
      return cell.broken(ProblemCode.MONTH_FORM);
    }
    if (month.day() > 0) {
      cell.noted(NoteCode.DAY_DROPPED);
    } else if (month.mark() == '.' && month.oneDigitMonth() && month.month() == 1) {
      return cell.broken(ProblemCode.MONTH_AMBIGUOUS);
    }
    return String.format(Locale.ROOT, "%04d-%02d", month.year(), month.month());
  }

  private static boolean isMonth(int month) {
    return month >= 1 && month <= 12;
  }
}
