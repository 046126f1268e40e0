package org.sunbridge.mapping;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates in the forms people and spreadsheets write, as {@code yyyy-MM-dd}. */
final class DateCleaner implements Cleaner {

  /** Nobody whom a file speaks of was alive before. */
  private static final int FIRST_YEAR = 1800;

  private static final int LAST_YEAR = 2199;

  /** The year in which what has no end is said to end. */
  private static final int NEVER = 9999;

  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** What stands where a date should, when there is no end. */
  private static final Set<String> ENDLESS =
      Set.of("长期", "长期有效", "永久", "永久有效", "终身", "终身有效", "终生", "无期限", "无限期", "无固定期限");

  private static final String NO_END = NEVER + "-12-31";

  private final boolean mayBeEndless;

  /**
   * @param mayBeEndless whether it is the day on which something ends
   */
  DateCleaner(boolean mayBeEndless) {
    this.mayBeEndless = mayBeEndless;
  }

  /** Whether a field by its name tells the end of something. */
  static boolean isEnd(String field) {
    return field.equals("expiresOn")
        || field.equals("endsOn")
        || field.endsWith("To")
        || field.endsWith("Until");
  }

  @Override
  public @Nullable String clean(Cell cell) {
    String text = cell.text();
    if (mayBeEndless && ENDLESS.contains(CodeCleaner.word(text))) {
      cell.noted(NoteCode.NO_END);
      return NO_END;
    }
    if (isIso(text)) {
      return checked(
          cell,
          new CalendarText(
              Integer.parseInt(text, 0, 4, 10),
              Integer.parseInt(text, 5, 7, 10),
              Integer.parseInt(text, 8, 10, 10),
              false,
              '-',
              ""),
          text);
    }
    String spaced = cell.whole(cell.spaced());
    Optional<LocalDate> day = Serial.unformatted(spaced, cell);
    return day.isPresent() ? day.get().toString() : read(cell, read(cell, spaced));
  }

  /** The calendar's words in a text; notes when they were Chinese numerals. */
  static @Nullable CalendarText read(Cell cell, String text) {
    CalendarText date = CalendarText.of(text);
    if (date == null) {
      String digits = ChineseNumerals.inDigits(text);
      date = digits == null ? null : CalendarText.of(digits);
      if (date != null) {
        cell.noted(NoteCode.CHINESE_NUMERALS);
      }
    }
    if (date == null) {
      String digits = EnglishMonths.inDigits(text);
      date = digits == null ? null : CalendarText.of(digits);
      if (date != null) {
        cell.noted(NoteCode.ENGLISH_MONTH);
      }
    }
    return date;
  }

  private static @Nullable String read(Cell cell, @Nullable CalendarText date) {
    if (date == null) {
      return cell.broken(ProblemCode.DATE_FORM);
    }
    if (date.day() == CalendarText.NO_DAY) {
      return cell.broken(date.month() > 12 ? ProblemCode.DATE_IMPOSSIBLE : ProblemCode.DATE_FORM);
    }
    return checked(
        cell,
        date,
        String.format(Locale.ROOT, "%04d-%02d-%02d", date.year(), date.month(), date.day()));
  }

  private static @Nullable String checked(Cell cell, CalendarText date, String iso) {
    if (!isPossible(date)) {
      return cell.broken(ProblemCode.DATE_IMPOSSIBLE);
    }
    if (!isReasonable(date.year())) {
      return cell.broken(ProblemCode.DATE_YEAR);
    }
    return isDayAlone(cell, date) ? iso : cell.broken(ProblemCode.DATE_FORM);
  }

  /** Whether nothing but a time, which is dropped, follows the day. */
  static boolean isDayAlone(Cell cell, CalendarText date) {
    if (date.rest().isEmpty()) {
      return true;
    }
    if (!TimeOfDay.isOf(LocalDate.of(date.year(), date.month(), date.day()), date.rest())) {
      return false;
    }
    cell.noted(NoteCode.TIME_DROPPED);
    return true;
  }

  private static boolean isIso(String text) {
    return text.length() == 10
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && Characters.areDigits(text, 0, 4)
        && Characters.areDigits(text, 5, 7)
        && Characters.areDigits(text, 8, 10);
  }

  /** Whether a file can mean the year; others lack a digit, or were no dates. */
  static boolean isReasonable(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR || year == NEVER;
  }

  /** Whether a calendar has the day. */
  static boolean isPossible(CalendarText date) {
    int month = date.month();
    int day = date.day();
    if (date.year() < 1 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    return day <= DAYS[month - 1]
        || day == 29 && YearMonth.of(date.year(), month).lengthOfMonth() == 29;
  }
}
