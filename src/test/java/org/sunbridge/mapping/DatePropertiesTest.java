package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sunbridge.definition.FieldType;

/** One day, however it is written, is one day; a day that no calendar has is none. */
class DatePropertiesTest {

  private static final String NUMERALS = "〇一二三四五六七八九";

  @Property
  void everyFormOfADateIsTheSameDay(
      @ForAll("dates") LocalDate date,
      @ForAll("forms") String form,
      @ForAll("times") String time,
      @ForAll("dress") String dress) {
    String text = date.format(DateTimeFormatter.ofPattern(form, Locale.ROOT));
    assertIsDay(date, dress + text + dress);
    assertIsDay(date, Wide.of(text));
    assertIsDay(date, text + time);
    assertIsDay(date, Wide.of(text + time));
  }

  @Property
  void aDateInChineseNumeralsIsTheSameDay(@ForAll("dates") LocalDate date) {
    assertIsDay(
        date,
        year(date)
            + "年"
            + numeral(date.getMonthValue())
            + "月"
            + numeral(date.getDayOfMonth())
            + "日");
    assertIsDay(
        date,
        date.getYear()
            + "年"
            + numeral(date.getMonthValue())
            + "月"
            + numeral(date.getDayOfMonth())
            + "号");
  }

  @Property
  void aSerialIsTheDayThatSpreadsheetsShow(@ForAll("dates") LocalDate date) {
    long serial = LocalDate.of(1899, 12, 30).until(date, ChronoUnit.DAYS);
    if (serial >= 2_200) {
      assertThat(Cleaning.of(FieldType.DATE, String.valueOf(serial), true).outcome())
          .isEqualTo(date.toString());
    }
    if (serial >= 10_000) {
      assertIsDay(date, String.valueOf(serial));
      assertIsDay(date, serial + ".75");
    }
  }

  @Property
  void aDayThatNoCalendarHasIsNeverRead(
      @ForAll @IntRange(min = 1900, max = 2030) int year,
      @ForAll @IntRange(max = 19) int month,
      @ForAll @IntRange(max = 39) int day) {
    boolean possible =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    for (String form : new String[] {"%d-%02d-%02d", "%d/%d/%d", "%d年%d月%d日", "%d%02d%02d"}) {
      String outcome =
          Cleaning.of(FieldType.DATE, String.format(Locale.ROOT, form, year, month, day)).outcome();
      assertThat(outcome.equals("!DATE_IMPOSSIBLE")).as(outcome).isEqualTo(!possible);
    }
  }

  @Property
  void twoDigitsAreNeverAYear(@ForAll("dates") LocalDate date, @ForAll("shortForms") String form) {
    String text = date.format(DateTimeFormatter.ofPattern(form, Locale.ROOT));
    assertThat(Cleaning.of(FieldType.DATE, text).outcome()).startsWith("!DATE");
  }

  @Property
  void everyFormOfAMonthIsTheSameMonth(
      @ForAll("dates") LocalDate date, @ForAll("monthForms") String form) {
    String text = date.format(DateTimeFormatter.ofPattern(form, Locale.ROOT));
    String month = YearMonth.from(date).toString();
    assertThat(Cleaning.of(FieldType.MONTH, text).outcome()).isEqualTo(month);
    assertThat(Cleaning.of(FieldType.MONTH, Wide.of(text)).outcome()).isEqualTo(month);
  }

  private static void assertIsDay(LocalDate date, String text) {
    assertThat(Cleaning.of(FieldType.DATE, text).outcome()).as(text).isEqualTo(date.toString());
  }

  private static String year(LocalDate date) {
    StringBuilder year = new StringBuilder();
    String.valueOf(date.getYear()).chars().forEach(c -> year.append(NUMERALS.charAt(c - '0')));
    return year.toString();
  }

  private static String numeral(int number) {
    String tens = number < 10 ? "" : number < 20 ? "十" : NUMERALS.charAt(number / 10) + "十";
    return number % 10 == 0 ? tens : tens + NUMERALS.charAt(number % 10);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2029, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(
        "yyyy-MM-dd",
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy/MM/dd",
        "yyyy.M.d",
        "yyyy.MM.dd",
        "yyyyMMdd",
        "yyyy年M月d日",
        "yyyy年MM月dd号",
        "yyyy M d",
        "yyyy、M、d",
        "yyyy—M—d");
  }

  @Provide
  Arbitrary<String> shortForms() {
    return Arbitraries.of("yy-MM-dd", "yy/M/d", "yy.M.d", "yy年M月d日", "d/M/yy", "M/d/yyyy");
  }

  @Provide
  Arbitrary<String> monthForms() {
    return Arbitraries.of(
        "yyyy-MM", "yyyyMM", "yyyy/M", "yyyy.MM", "yyyy年M月", "yyyy年MM月份", "yyyy-MM-dd", "yyyyMMdd");
  }

  @Provide
  Arbitrary<String> times() {
    return Arbitraries.of(
        " 00:00:00", " 0:00", " 08:30", "T08:30:00", " 8:30:00.000", "T08:30:00+08:00", " 下午3:05");
  }

  @Provide
  Arbitrary<String> dress() {
    return Arbitraries.of("", " ", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\r\n", "'", "‘");
  }
}
