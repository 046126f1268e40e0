package org.sunbridge.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import org.sunbridge.definition.PayOut;

/** On which days benefits are paid. Immutable. */
public final class PayOuts {

  private final PayOut payOut;
  private final Holidays holidays;

  public PayOuts(PayOut payOut, Holidays holidays) {
    this.payOut = payOut;
    this.holidays = holidays;
  }

  /**
   * A day that working days decide.
   *
   * @param known false when it depends on a year that is not announced; the day is then the one
   *     that would hold if every such day were a working day, which is the latest it can be
   */
  public record Day(LocalDate date, boolean known) {}

  /** The pay-out day of a month. */
  public Day of(YearMonth month) {
    LocalDate wanted = month.atDay(Math.min(payOut.dayOfMonth(), month.lengthOfMonth()));
    return switch (payOut.onRestDay()) {
      case SAME_DAY -> new Day(wanted, true);
      case PREVIOUS_WORKDAY -> notRest(wanted, -1);
      case NEXT_WORKDAY -> notRest(wanted, 1);
    };
  }

  /** The first pay-out day on or after a day. */
  public Day next(LocalDate from) {
    Day day = of(YearMonth.from(from).minusMonths(1));
    for (int month = 0; day.date().isBefore(from); month++) {
      day = of(YearMonth.from(from).plusMonths(month));
    }
    return day;
  }

  /** The day so many working days before a pay-out day; 0 is the day itself. */
  public Day before(Day paid, int workdays) {
    LocalDate day = paid.date();
    boolean known = paid.known();
    int left = workdays;
    while (left > 0) {
      day = day.minusDays(1);
      Holidays.Day what = holidays.day(day);
      known &= what != Holidays.Day.UNKNOWN;
      left -= what == Holidays.Day.REST ? 0 : 1;
    }
    return new Day(day, known);
  }

  /** The day on which the list for a pay-out day closes. */
  public Day closing(Day paid) {
    return before(paid, payOut.closesWorkdaysBefore());
  }

  /** How many working days lie between two days, the first excluded; unannounced days count. */
  public long workdays(LocalDate after, LocalDate until) {
    return after.isBefore(until)
        ? after
            .plusDays(1)
            .datesUntil(until.plusDays(1))
            .filter(day -> holidays.day(day) != Holidays.Day.REST)
            .count()
        : 0;
  }

  /**
   * Whether a day is, or may be, the one so many working days before a pay-out: of days not
   * announced each may be either.
   */
  Fit fits(LocalDate day, int workdays) {
    Day paid = next(day);
    if (workdays == 0) {
      return isPaidOn(day, paid);
    }
    if (holidays.day(day) == Holidays.Day.REST) {
      return Fit.NO;
    }
    // On a pay-out day itself one counts towards the next one.
    return between(day, paid.date().equals(day) ? next(day.plusDays(1)) : paid, workdays);
  }

  private Fit isPaidOn(LocalDate day, Day paid) {
    if (paid.known()) {
      return paid.date().equals(day) ? Fit.YES : Fit.NO;
    }
    boolean mayBe =
        holidays.day(day) != Holidays.Day.REST
            && holidays.atLeast(day.plusDays(1), paid.date().plusDays(1)) == 0;
    return mayBe ? Fit.PERHAPS : Fit.NO;
  }

  private Fit between(LocalDate day, Day paid, int workdays) {
    long atMost =
        day.datesUntil(paid.date()).filter(d -> holidays.day(d) != Holidays.Day.REST).count();
    if (workdays > atMost || workdays < holidays.atLeast(day, paid.date())) {
      return Fit.NO;
    }
    boolean known =
        paid.known()
            && day.datesUntil(paid.date()).noneMatch(d -> holidays.day(d) == Holidays.Day.UNKNOWN);
    return Fit.of(known);
  }

  private Day notRest(LocalDate wanted, int step) {
    LocalDate day = wanted;
    while (holidays.day(day) == Holidays.Day.REST) {
      day = day.plusDays(step);
    }
    return new Day(day, holidays.day(day) == Holidays.Day.WORKDAY);
  }
}
