package org.sunbridge.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.DayRule;

/**
 * Which days a schedule's calendar keeps. Where that depends on a day whose holidays are not
 * announced, every day is kept that may be meant, marked: a night too many does no harm, a night
 * too few misses people.
 */
final class DayRules {

  private final List<DayRule> rules;
  private final Holidays holidays;
  private final Optional<PayOuts> payOuts;

  DayRules(List<DayRule> rules, Holidays holidays, Optional<PayOuts> payOuts) {
    this.rules = rules;
    this.holidays = holidays;
    this.payOuts = payOuts;
  }

  /** Whether what falls on a day of rest moves to the next working day. */
  boolean moves() {
    return rules.stream().anyMatch(rule -> rule.kind() == DayRule.Kind.NEXT_WORKDAY);
  }

  Fit of(LocalDate day) {
    return rules.stream().map(rule -> of(rule, day)).reduce(Fit.NO, Fit::or);
  }

  private Fit of(DayRule rule, LocalDate day) {
    return switch (rule.kind()) {
      case EVERY_DAY -> Fit.YES;
      case WORKDAYS_CN, NEXT_WORKDAY -> workday(day);
      case LAST_WORKDAY_OF_MONTH -> lastOfMonth(day);
      case WORKDAYS_BEFORE_PAY_OUT ->
          payOuts
              .orElseThrow(
                  () -> new IllegalArgumentException("nothing says when benefits are paid"))
              .fits(day, rule.workdays());
    };
  }

  private Fit workday(LocalDate day) {
    return switch (holidays.day(day)) {
      case WORKDAY -> Fit.YES;
      case REST -> Fit.REST;
      case UNKNOWN -> Fit.PERHAPS;
    };
  }

  private Fit lastOfMonth(LocalDate day) {
    Fit fit = workday(day);
    if (fit == Fit.REST) {
      return Fit.NO;
    }
    LocalDate end = YearMonth.from(day).atEndOfMonth().plusDays(1);
    if (holidays.atLeast(day.plusDays(1), end) > 0) {
      return Fit.NO;
    }
    boolean known =
        day.plusDays(1)
            .datesUntil(end)
            .noneMatch(later -> holidays.day(later) == Holidays.Day.UNKNOWN);
    return known ? fit : Fit.PERHAPS;
  }
}
