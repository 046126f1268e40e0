package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.choice;
import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.oneOrMore;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.FeedWait.Freshness;
import org.sunbridge.definition.ScheduleDefinition.Misfire;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads {@code schedules/*.yaml}. */
final class ScheduleReader {

  private static final String EVERY_DAY = "every-day";
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
  private static final Shape CLOCK = Shape.text("a time such as \"06:00\"", TIME);
  private static final Shape DAY = Shape.text("a day such as 2026-02-28", "\\d{4}-\\d{2}-\\d{2}");

  /** A job whose feed is waited for. */
  private static final Shape.Keys AWAITED =
      keys(
          required("job", Shape.NAME, "作业 The job"),
          required(
              "fresh",
              Shape.text("month, or days such as 1d", "month|\\d{1,3}d"),
              "多新才算到：month 说的是业务日期所在月；3d 截至日不早于业务日期前 3 天 What is new enough: of the business date's month, or at most so many days before it"),
          optional(
              "until", CLOCK, "等到几点，默认排程的 deadline Until when; without: the schedule's deadline"),
          optional("optional", new Shape.Flag(), "等不到也运行 Whether it runs without"));

  static final Shape.Keys SHAPE =
      keys(
          required("schedule", Shape.NAME, "排程名称，与文件名相同 The schedule's name, as the file's"),
          optional("title", Shape.TEXT, "中文名称 Title shown to people"),
          optional("cron", Shape.TEXT, "Quartz cron：秒 分 时 日 月 周 A Quartz cron expression"),
          optional("after", Shape.NAME, "在哪个排程之后 The schedule after which it runs"),
          optional("onArrival", StartReader.ON_ARRIVAL, "文件到了就运行 Runs when files have come"),
          optional(
              "start",
              new Shape.Choice(List.of("manual", "api")),
              "只在有人要求时：manual 页面或命令；api 也可由程序 Only when asked for"),
          optional("zone", Shape.TEXT, "时区，默认 Asia/Shanghai The time zone"),
          optional(
              "calendar",
              Shape.text(
                  "every-day, workdays-cn, last-workday-of-month, next-workday,"
                      + " 5-workdays-before-pay-out or pay-out-day, or several joined by |",
                  "[a-z0-9][a-z0-9-]*( *\\| *[a-z0-9][a-z0-9-]*)*"),
              "日历；用 | 连接表示任一 A calendar; joined by |: a day of any of them"),
          optional("from", DAY, "从哪天起 The first day on which it may be due"),
          optional("until", DAY, "到哪天止，含 The last day"),
          optional("blackout", WindowReader.SHAPE, "不开始运行的时间 Times in which it does not begin"),
          required(
              "jobs",
              oneOrMore(new Shape.Either(Shape.NAME, AWAITED)),
              "依次运行的作业 Jobs in the order they run"),
          optional("misfire", choice(Misfire.class), "错过时：run-once 补一次（默认）；skip 跳过"),
          optional("deadline", CLOCK, "最迟完成时刻 Until when the night must be finished"),
          optional("notify", new Shape.Many(Shape.NAME, 0, true), "通知谁 Groups of people to tell"));

  private final Problems problems;
  private final Collection<String> jobs;
  private final StartReader start;
  private final WindowReader windows;
  private final boolean payOutKnown;

  /**
   * @param jobs every job there is a file for, readable or not
   * @param readable those that could be read
   * @param schedules the names of all schedules
   * @param payOutKnown whether the district says when it pays
   */
  ScheduleReader(
      Problems problems,
      Collection<String> jobs,
      Map<String, JobDefinition> readable,
      Collection<String> schedules,
      boolean payOutKnown) {
    this.problems = problems;
    this.jobs = jobs;
    this.start = new StartReader(problems, readable, schedules);
    this.windows = new WindowReader(problems);
    this.payOutKnown = payOutKnown;
  }

  ScheduleDefinition read(DefinitionFile file) {
    Block block = file.block();
    Optional<LocalTime> deadline = time(block, "deadline");
    List<FeedWait> waits = new ArrayList<>();
    List<String> names = jobs(block, deadline, waits);
    Optional<LocalDate> from = day(block.scalar("from"));
    Optional<LocalDate> until = day(block.scalar("until"));
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      problems.add(
          block.scalar("until").orElseThrow().place(),
          "ends before it begins",
          "swap from and until");
    }
    return new ScheduleDefinition(
        file.name(),
        block.text("title", file.name()),
        start.read(file, names),
        zone(block.scalar("zone")),
        calendar(block.scalar("calendar")),
        names,
        waits,
        block.choice("misfire", Misfire.class, Misfire.RUN_ONCE),
        deadline,
        block.texts("notify"),
        from,
        until,
        windows.read(block, "blackout"));
  }

  private ZoneId zone(Optional<Scalar> zone) {
    ZoneId usual = ZoneId.of("Asia/Shanghai");
    if (zone.isEmpty()) {
      return usual;
    }
    try {
      return ZoneId.of(zone.get().text());
    } catch (DateTimeException e) {
      problems.add(
          zone.get().place(),
          "unknown zone '" + zone.get().text() + "'",
          Nearest.to(zone.get().text(), ZoneId.getAvailableZoneIds())
              .map(near -> "did you mean '" + near + "'?")
              .orElse("e.g. Asia/Shanghai"));
      return usual;
    }
  }

  /** Several calendars mean a day of any of them; every day includes the others. */
  private String calendar(Optional<Scalar> calendar) {
    if (calendar.isEmpty()) {
      return EVERY_DAY;
    }
    Place place = calendar.get().place();
    List<String> known = new ArrayList<>();
    for (String name : calendar.get().text().strip().split(" *\\| *")) {
      Optional<DayRule> rule = DayRule.named(name);
      if (rule.isEmpty()) {
        problems.unknown(place, "calendar", name, DayRule.NAMES);
        continue;
      }
      known.add(name);
      if (rule.get().kind() == DayRule.Kind.WORKDAYS_BEFORE_PAY_OUT && !payOutKnown) {
        problems.add(
            place,
            "calendar '" + name + "', but nothing says when benefits are paid",
            "add payOut: { day: 25 } to jobs/district.yaml");
      }
    }
    if (known.contains("next-workday") && known.size() > 1) {
      problems.add(place, "next-workday moves days and stands alone", "leave out the others");
    }
    return known.isEmpty() || known.contains(EVERY_DAY) ? EVERY_DAY : String.join(" | ", known);
  }

  private List<String> jobs(Block block, Optional<LocalTime> deadline, List<FeedWait> waits) {
    List<Scalar> names = new ArrayList<>();
    for (YamlValue item : block.items("jobs")) {
      Block.asScalar(item).ifPresent(names::add);
      Block.asBlock(item).ifPresent(awaited -> awaited(awaited, deadline, names, waits));
    }
    Set<String> seen = new HashSet<>();
    for (Scalar name : names) {
      if (!jobs.contains(name.text())) {
        problems.unknown(name.place(), "job", name.text(), jobs);
      } else if (!seen.add(name.text())) {
        problems.add(
            name.place(), "job '" + name.text() + "' stands twice", "a job runs once a night");
      }
    }
    return names.stream().map(Scalar::text).toList();
  }

  private void awaited(
      Block block, Optional<LocalTime> deadline, List<Scalar> names, List<FeedWait> waits) {
    block.scalar("job").ifPresent(names::add);
    Optional<LocalTime> until = time(block, "until").or(() -> deadline);
    if (until.isEmpty()) {
      problems.add(block.place(), "nothing says until when it waits", "add until: \"05:00\"");
    }
    String fresh = block.text("fresh", "month");
    waits.add(
        new FeedWait(
            block.text("job", ""),
            new Freshness(
                fresh.matches("\\d{1,3}d")
                    ? Optional.of(Integer.parseInt(fresh.replace("d", "")))
                    : Optional.empty()),
            until.orElse(LocalTime.MIDNIGHT),
            block.flag("optional")));
  }

  private static Optional<LocalTime> time(Block block, String key) {
    return block.text(key).filter(t -> t.matches(TIME)).map(LocalTime::parse);
  }

  private Optional<LocalDate> day(Optional<Scalar> day) {
    try {
      return day.filter(d -> d.text().matches("\\d{4}-\\d{2}-\\d{2}"))
          .map(d -> LocalDate.parse(d.text()));
    } catch (DateTimeException e) {
      day.ifPresent(d -> WindowReader.noSuchDay(problems, d));
      return Optional.empty();
    }
  }
}
