package org.sunbridge.schedule;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.definition.District;
import org.sunbridge.definition.PayOut;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.ScheduleDefinition.Misfire;

/** Schedules for tests: a nightly at 01:30 in Shanghai, and what differs from it. */
final class Nightly {

  static final ScheduleDefinition EVERY_DAY = of("0 30 1 * * ?", "every-day", Misfire.RUN_ONCE);
  static final ScheduleDefinition WORKDAYS = of("0 30 1 * * ?", "workdays-cn", Misfire.RUN_ONCE);
  static final ScheduleDefinition EVERY_SECOND = of("* * * * * ?", "every-day", Misfire.RUN_ONCE);

  private Nightly() {}

  static ScheduleDefinition of(String cron, String calendar, Misfire misfire) {
    return new ScheduleDefinition(
        "nightly",
        "每晚同步",
        cron,
        MovableClock.SHANGHAI,
        calendar,
        List.of("deaths"),
        misfire,
        Optional.empty(),
        List.of());
  }

  /** By the shipped holidays; benefits are paid on the 25th, or the working day before. */
  static FireTimes times() {
    return new FireTimes(holidays(), district());
  }

  static District district() {
    return new District(
        "310114",
        "",
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new PayOut(25, PayOut.OnRestDay.PREVIOUS_WORKDAY, 5)),
        List.of());
  }

  /** The holidays that Sunbridge ships. */
  static Holidays holidays() {
    return Holidays.under(Path.of(""));
  }
}
