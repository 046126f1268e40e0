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
        && isMonth(Integer.parseInt(text, 5, 7, 10))
        && DateCleaner.isReasonable(Integer.parseInt(text, 0, 4, 10))) {
      return text;
    }
    String spaced = cell.spaced();
    // 2026.0 is no month, but 202610.0 is
    String whole = spaced.indexOf('.') == 4 ? spaced : cell.whole(spaced);
    Optional<LocalDate> day = Serial.unformatted(whole, cell);
    return day.isPresent() ? day.get().toString().substring(0, 7) : read(cell, whole);
  }

  private static @Nullable String read(Cell cell, String text) {
    CalendarText month = DateCleaner.read(cell, text);
    if (month == null || !isMonth(month.month())) {
      return cell.broken(ProblemCode.MONTH_FORM);
    }
    if (!DateCleaner.isReasonable(month.year())) {
      return cell.broken(ProblemCode.DATE_YEAR);
    }
    return month.day() == CalendarText.NO_DAY ? alone(cell, month) : withoutDay(cell, month);
  }

  private static @Nullable String alone(Cell cell, CalendarText month) {
    boolean ambiguous = month.mark() == '.' && month.oneDigitMonth() && month.month() == 1;
    return ambiguous ? cell.broken(ProblemCode.MONTH_AMBIGUOUS) : iso(month);
  }

  /** Day 00 is how some systems write that there is none. */
  private static @Nullable String withoutDay(Cell cell, CalendarText month) {
    if (month.day() > 0 && !DateCleaner.isPossible(month)) {
      return cell.broken(ProblemCode.DATE_IMPOSSIBLE);
    }
    boolean alone = month.day() == 0 ? month.rest().isEmpty() : DateCleaner.isDayAlone(cell, month);
    if (!alone) {
      return cell.broken(ProblemCode.MONTH_FORM);
    }
    cell.noted(NoteCode.DAY_DROPPED);
    return iso(month);
  }

  private static String iso(CalendarText month) {
    return String.format(Locale.ROOT, "%04d-%02d", month.year(), month.month());
  }

  private static boolean isMonth(int month) {
    return month >= 1 && month <= 12;
  }
}
