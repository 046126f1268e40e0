package org.sunbridge.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.operation.CountdownQuery;
import org.sunbridge.operation.OpenPayment;
import org.sunbridge.schedule.PayOuts;

/**
 * The days until the next list of payments closes, and what is open before that.
 *
 * @param paid the pay-out day
 * @param closes the day on which its list closes
 * @param workdays working days from today to the closing, today excluded
 * @param open findings that end or begin a payment and are not settled
 * @param held deliveries that a brake holds
 * @param silent feeds that have not spoken lately enough for this payment
 */
public record Countdown(
    PayOuts.Day paid,
    PayOuts.Day closes,
    long workdays,
    List<OpenPayment> open,
    long held,
    List<Silent> silent) {

  /** A daily feed is silent when nothing speaks of the last days. */
  private static final int DAYS_OF_A_DAILY_FEED = 2;

  /**
   * A feed that was to be heard.
   *
   * @param newest of which day it spoke last; null when it never did
   */
  public record Silent(String job, @Nullable LocalDate newest) {}

  public boolean isNothingOpen() {
    return open.isEmpty() && held == 0 && silent.isEmpty();
  }

  /** The next list that is not closed yet. */
  static Countdown of(
      PayOuts payOuts,
      LocalDate today,
      List<ScheduleDefinition> schedules,
      Definitions definitions,
      CountdownQuery query,
      long held) {
    PayOuts.Day paid = payOuts.next(today);
    if (payOuts.closing(paid).date().isBefore(today)) {
      paid = payOuts.next(paid.date().plusDays(1));
    }
    PayOuts.Day closes = payOuts.closing(paid);
    YearMonth month = YearMonth.from(paid.date());
    Set<String> jobs = new TreeSet<>();
    schedules.forEach(schedule -> jobs.addAll(schedule.jobs()));
    return new Countdown(
        paid,
        closes,
        payOuts.workdays(today, closes.date()),
        query.open(month),
        held,
        jobs.stream()
            .flatMap(job -> Optional.ofNullable(definitions.jobs().get(job)).stream())
            .flatMap(job -> silent(job, month, today, query.newest(job.name())).stream())
            .toList());
  }

  /** What is due in a month rests on the membership lists of the month before (rule 10). */
  private static Optional<Silent> silent(
      JobDefinition job, YearMonth month, LocalDate today, Optional<LocalDate> newest) {
    LocalDate oldest =
        switch (job.expects()) {
          case DAILY -> today.minusDays(DAYS_OF_A_DAILY_FEED);
          case MONTHLY -> month.minusMonths(1).atDay(1);
          case ROUND -> LocalDate.MIN;
        };
    boolean isHeard =
        oldest.equals(LocalDate.MIN) || newest.filter(day -> !day.isBefore(oldest)).isPresent();
    return isHeard ? Optional.empty() : Optional.of(new Silent(job.name(), newest.orElse(null)));
  }
}
