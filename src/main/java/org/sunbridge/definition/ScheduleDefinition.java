package org.sunbridge.definition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When jobs run, as {@code schedules/NAME.yaml} declares it.
 *
 * @param calendar on which days a cron counts: {@code every-day}, or the names of day rules joined
 *     by {@code " | "}
 * @param jobs in the order they run
 * @param waits feeds that it waits for before it begins
 * @param deadline until when the night must be finished
 * @param notified ({@code notify:} in YAML) groups of people to tell
 * @param from the first day on which it may be due; empty: since ever
 * @param until the last one; empty: for ever
 * @param blackouts times in which it does not begin
 */
public record ScheduleDefinition(
    String name,
    String title,
    Start start,
    ZoneId zone,
    String calendar,
    List<String> jobs,
    List<FeedWait> waits,
    Misfire misfire,
    Optional<LocalTime> deadline,
    List<String> notified,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<ClosedWindow> blackouts) {

  public ScheduleDefinition {
    jobs = List.copyOf(jobs);
    waits = List.copyOf(waits);
    notified = List.copyOf(notified);
    blackouts = List.copyOf(blackouts);
  }

  /** One that runs by a cron, without an end. */
  public ScheduleDefinition(
      String name,
      String title,
      String cron,
      ZoneId zone,
      String calendar,
      List<String> jobs,
      Misfire misfire,
      Optional<LocalTime> deadline,
      List<String> notified) {
    this(
        name,
        title,
        new Start.AtTimes(cron),
        zone,
        calendar,
        jobs,
        List.of(),
        misfire,
        deadline,
        notified,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The Quartz cron expression; empty when something else makes it run. */
  public String cron() {
    return start instanceof Start.AtTimes times ? times.expression() : "";
  }

  /** The schedule that it runs after. */
  public Optional<String> after() {
    return start instanceof Start.After after ? Optional.of(after.schedule()) : Optional.empty();
  }

  /** What happens to a slot at whose time nobody was there. */
  public enum Misfire {
    RUN_ONCE,
    SKIP
  }
}
