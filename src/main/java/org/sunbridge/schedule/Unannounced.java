package org.sunbridge.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.sunbridge.definition.DayRule;
import org.sunbridge.definition.District;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * Years that matter to schedules and whose holidays are not announced. The State Council announces
 * a year in October or November of the one before; from July on it is told that the next is
 * lacking, so that somebody has it in mind.
 */
public final class Unannounced {

  private static final Month TOLD_FROM = Month.JULY;

  private Unannounced() {}

  /** This year, and from July on the next one; none where no schedule and no pay-out needs them. */
  public static List<Integer> years(
      Collection<ScheduleDefinition> schedules,
      District district,
      Holidays holidays,
      LocalDate today) {
    boolean needed =
        district.payOut().isPresent() || schedules.stream().anyMatch(Unannounced::asks);
    int last = today.getMonth().compareTo(TOLD_FROM) < 0 ? today.getYear() : today.getYear() + 1;
    return IntStream.rangeClosed(today.getYear(), last)
        .filter(year -> needed && !holidays.isAnnounced(year))
        .boxed()
        .toList();
  }

  private static boolean asks(ScheduleDefinition schedule) {
    return !schedule.cron().isEmpty()
        && DayRule.all(schedule.calendar()).stream()
            .anyMatch(rule -> rule.kind() != DayRule.Kind.EVERY_DAY);
  }
}
