package org.sunbridge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.operation.FeedRun;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.schedule.Holidays;
import org.sunbridge.schedule.PlannedSlot;
import org.sunbridge.schedule.PlannedSlots;

/** What became of each feed on each of the last days. Thread-safe. */
public final class FeedCalendar {

  private static final int DAYS = 31;

  /** Of each schedule; more would be more than one a day and a half. */
  private static final int SLOTS = 46;

  private final Definitions definitions;
  private final RunQuery runs;
  private final PlannedSlots slots;
  private final Holidays holidays;
  private final Clock clock;

  FeedCalendar(
      Definitions definitions, RunQuery runs, PlannedSlots slots, Holidays holidays, Clock clock) {
    this.definitions = definitions;
    this.runs = runs;
    this.slots = slots;
    this.holidays = holidays;
    this.clock = clock;
  }

  /**
   * A feed's days.
   *
   * @param days as many as the calendar has
   */
  public record Feed(String job, List<Cell> days) {}

  /**
   * A feed on a day.
   *
   * @param run to look at; null when there is none
   */
  public record Cell(LocalDate date, FeedDay what, @Nullable Long run) {}

  /** The days, oldest first, and the feeds that are scheduled or came. */
  public record Month(List<LocalDate> days, List<Feed> feeds) {

    /** How many days of each month there are, for the heading above the days. */
    public Map<String, Integer> months() {
      Map<String, Integer> months = new LinkedHashMap<>();
      days.forEach(day -> months.merge(day.toString().substring(0, 7), 1, Integer::sum));
      return months;
    }

    public List<FeedDay> legend() {
      return FeedDay.legend();
    }
  }

  /**
   * @param newest the newest business date there was; null when nothing has run
   */
  Month until(@Nullable LocalDate newest) {
    LocalDate today = LocalDate.now(clock.withZone(Show.ZONE));
    LocalDate last = newest != null && newest.isAfter(today) ? newest : today;
    List<LocalDate> days = last.minusDays(DAYS - 1).datesUntil(last.plusDays(1)).toList();
    Map<String, List<FeedRun>> came = new LinkedHashMap<>();
    runs.ofDays(days.get(0), last)
        .forEach(run -> came.computeIfAbsent(run.job(), job -> new ArrayList<>()).add(run));
    Map<String, List<PlannedSlot>> planned = new LinkedHashMap<>();
    definitions.schedules().values().forEach(schedule -> plan(schedule, planned));
    TreeSet<String> jobs = new TreeSet<>(came.keySet());
    jobs.addAll(planned.keySet());
    jobs.retainAll(definitions.jobs().keySet());
    return new Month(
        days,
        jobs.stream()
            .map(
                job ->
                    feed(
                        definitions.job(job),
                        days,
                        came.getOrDefault(job, List.of()),
                        planned.getOrDefault(job, List.of())))
            .toList());
  }

  private void plan(ScheduleDefinition schedule, Map<String, List<PlannedSlot>> planned) {
    List<PlannedSlot> newest = slots.newest(schedule.name(), SLOTS);
    for (String job : schedule.jobs()) {
      planned.computeIfAbsent(job, name -> new ArrayList<>()).addAll(newest);
    }
  }

  private Feed feed(
      JobDefinition job, List<LocalDate> days, List<FeedRun> came, List<PlannedSlot> planned) {
    return new Feed(job.name(), days.stream().map(day -> cell(job, day, came, planned)).toList());
  }

  private Cell cell(
      JobDefinition job, LocalDate day, List<FeedRun> came, List<PlannedSlot> planned) {
    return came.stream()
        .filter(run -> run.businessDate().equals(day))
        .map(run -> new Cell(day, FeedDay.of(run.status()), run.id()))
        .min(Comparator.comparing(Cell::what))
        .orElseGet(() -> without(job, day, planned));
  }

  /** No file of the job belongs to the day. */
  private Cell without(JobDefinition job, LocalDate day, List<PlannedSlot> planned) {
    return planned.stream()
        .filter(slot -> slot.businessDate().equals(day))
        .map(slot -> new Cell(day, of(slot, job), slot.run()))
        .min(Comparator.comparing(Cell::what))
        .orElseGet(
            () ->
                new Cell(
                    day,
                    holidays.day(day) == Holidays.Day.REST ? FeedDay.HOLIDAY : FeedDay.NOT_PLANNED,
                    null));
  }

  private static FeedDay of(PlannedSlot slot, JobDefinition job) {
    return switch (slot.status()) {
      case WAITING -> FeedDay.AHEAD;
      case CLAIMED -> FeedDay.RUNNING;
      case SKIPPED, MISSED -> FeedDay.MISSED;
      case DONE, HELD, FAILED ->
          job.expects() == JobDefinition.Expectation.DAILY ? FeedDay.MISSING : FeedDay.NOTHING_DUE;
    };
  }
}
