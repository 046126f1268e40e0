package org.sunbridge.definition;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When jobs run, as {@code schedules/NAME.yaml} declares it.
 *
 * @param cron a Quartz cron expression
 * @param calendar {@code every-day} or the name of a holiday calendar
 * @param jobs in the order they run
 * @param deadline until when the night must be finished
 * @param notified ({@code notify:} in YAML) groups of people to tell
 */
public record ScheduleDefinition(
    String name,
    String title,
    String cron,
    ZoneId zone,
    String calendar,
    List<String> jobs,
    Misfire misfire,
    Optional<LocalTime> deadline,
    List<String> notified) {

  public ScheduleDefinition {
    jobs = List.copyOf(jobs);
    notified = List.copyOf(notified);
  }

  /** What happens to a slot at whose time nobody was there. */
  public enum Misfire {
    RUN_ONCE,
    SKIP
  }
}
