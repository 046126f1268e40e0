package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.choice;
import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.oneOrMore;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartz.CronExpression;
import org.sunbridge.definition.ScheduleDefinition.Misfire;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads {@code schedules/*.yaml}. */
final class ScheduleReader {

  private static final String EVERY_DAY = "every-day";

  private static final List<String> CALENDARS = List.of(EVERY_DAY, "workdays-cn");

  static final Shape.Keys SHAPE =
      keys(
          required("schedule", Shape.NAME, "排程名称，与文件名相同 The schedule's name, as the file's"),
          optional("title", Shape.TEXT, "中文名称 Title shown to people"),
          required("cron", Shape.TEXT, "Quartz cron：秒 分 时 日 月 周 A Quartz cron expression"),
          optional("zone", Shape.TEXT, "时区，默认 Asia/Shanghai The time zone"),
          optional(
              "calendar",
              Shape.text(
                  "every-day or workdays-cn, or several joined by |",
                  "[a-z][a-z0-9-]*( *\\| *[a-z][a-z0-9-]*)*"),
              "日历；用 | 连接表示任一 A calendar; joined by |: a day of any of them"),
          required("jobs", oneOrMore(Shape.NAME), "依次运行的作业 Jobs in the order they run"),
          optional("misfire", choice(Misfire.class), "错过时：run-once 补一次（默认）；skip 跳过"),
          optional(
              "deadline",
              Shape.text("a time such as \"06:00\"", "([01]\\d|2[0-3]):[0-5]\\d"),
              "最迟完成时刻 Until when the night must be finished"),
          optional("notify", new Shape.Many(Shape.NAME, 0, true), "通知谁 Groups of people to tell"));

  private final Problems problems;
  private final List<String> jobs;

  ScheduleReader(Problems problems, List<String> jobs) {
    this.problems = problems;
    this.jobs = jobs;
  }

  ScheduleDefinition read(DefinitionFile file) {
    Block block = file.block();
    block.scalar("cron").ifPresent(this::cron);
    jobs(block.scalars("jobs"));
    return new ScheduleDefinition(
        file.name(),
        block.text("title", file.name()),
        block.text("cron", ""),
        zone(block.scalar("zone")),
        calendar(block.scalar("calendar")),
        block.texts("jobs"),
        block.choice("misfire", Misfire.class, Misfire.RUN_ONCE),
        block
            .text("deadline")
            .filter(t -> t.matches("([01]\\d|2[0-3]):[0-5]\\d"))
            .map(LocalTime::parse),
        block.texts("notify"));
  }

  private void cron(Scalar cron) {
    try {
      CronExpression.validateExpression(cron.text());
    } catch (ParseException e) {
      problems.add(
          cron.at(Math.max(0, Math.min(e.getErrorOffset(), cron.text().length()))),
          "not a cron expression: " + e.getMessage(),
          "seconds minutes hours day month weekday, e.g. 0 30 1 * * ?");
    }
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
    List<String> names = List.of(calendar.get().text().strip().split(" *\\| *"));
    for (String name : names) {
      if (!CALENDARS.contains(name)) {
        problems.unknown(calendar.get().place(), "calendar", name, CALENDARS);
      }
    }
    return names.contains(EVERY_DAY) ? EVERY_DAY : names.get(0);
  }

  private void jobs(List<Scalar> names) {
    Set<String> seen = new HashSet<>();
    for (Scalar name : names) {
      if (!jobs.contains(name.text())) {
        problems.unknown(name.place(), "job", name.text(), jobs);
      } else if (!seen.add(name.text())) {
        problems.add(
            name.place(), "job '" + name.text() + "' stands twice", "a job runs once a night");
      }
    }
  }
}
