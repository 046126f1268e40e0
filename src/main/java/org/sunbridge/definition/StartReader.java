package org.sunbridge.definition;

import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quartz.CronExpression;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads what makes a schedule run: exactly one of {@code cron after onArrival start}. */
final class StartReader {

  static final List<String> KEYS = List.of("cron", "after", "onArrival", "start");

  static final Shape.Keys ON_ARRIVAL =
      Shape.keys(
          Shape.optional(
              "of",
              Shape.oneOrMore(Shape.NAME),
              "看哪些作业的来源，默认全部 Whose endpoints; without: all its jobs'"),
          Shape.optional(
              "quiet",
              Shape.text("a time such as 2m or 90s", "\\d{1,4}[smh]"),
              "文件多久不再变化才运行，默认 2m For how long nothing there may change"));

  private final Problems problems;
  private final Map<String, JobDefinition> jobs;
  private final Collection<String> schedules;

  /**
   * @param jobs those that could be read
   * @param schedules the names of all schedules, this one's included
   */
  StartReader(Problems problems, Map<String, JobDefinition> jobs, Collection<String> schedules) {
    this.problems = problems;
    this.jobs = jobs;
    this.schedules = schedules;
  }

  Start read(DefinitionFile file, List<String> own) {
    Block block = file.block();
    List<String> given = KEYS.stream().filter(key -> block.mapping().get(key).isPresent()).toList();
    if (given.isEmpty()) {
      problems.add(
          block.place(),
          "nothing says when it runs",
          "add one of cron:, after:, onArrival:, or start: manual");
    }
    for (String second : given.subList(Math.min(1, given.size()), given.size())) {
      problems.add(
          keyPlace(block, second),
          "'" + second + "' beside '" + given.get(0) + "'",
          "a schedule has one of cron, after, onArrival, start");
    }
    Optional<Scalar> calendar = block.scalar("calendar");
    if (calendar.isPresent() && !given.isEmpty() && !given.contains("cron")) {
      problems.add(calendar.get().place(), "a calendar without a cron", "leave calendar out");
    }
    return start(block, own);
  }

  private Start start(Block block, List<String> own) {
    if (block.scalar("cron").isPresent()) {
      Scalar cron = block.scalar("cron").get();
      cron(cron);
      return new Start.AtTimes(cron.text());
    }
    if (block.scalar("after").isPresent()) {
      Scalar after = block.scalar("after").get();
      if (!schedules.contains(after.text())) {
        problems.unknown(after.place(), "schedule", after.text(), schedules);
      }
      return new Start.After(after.text());
    }
    if (block.block("onArrival").isPresent()) {
      return onArrival(block.block("onArrival").get(), own);
    }
    return new Start.Asked(block.text("start", "").equals("api"));
  }

  private Start onArrival(Block block, List<String> own) {
    List<String> watched = new ArrayList<>();
    for (Scalar name : block.scalars("of")) {
      if (!own.contains(name.text())) {
        problems.unknown(name.place(), "job of this schedule", name.text(), own);
      } else {
        watched.add(name.text());
      }
    }
    List<String> of = block.scalars("of").isEmpty() ? own : watched;
    for (String name : of) {
      JobDefinition job = jobs.get(name);
      if (job != null && (job.pull().isEmpty() || job.pull().get().table().isPresent())) {
        problems.add(
            block.place(),
            "job '" + name + "' pulls no files",
            "name jobs with a pull: of a folder or server as of:");
      }
    }
    return new Start.OnArrival(of, quiet(block.text("quiet", "2m")));
  }

  private static Duration quiet(String text) {
    return text.matches("\\d{1,4}[smh]")
        ? Duration.parse("PT" + text.toUpperCase(Locale.ROOT))
        : Duration.ofMinutes(2);
  }

  private static Place keyPlace(Block block, String key) {
    return block.mapping().entries().stream()
        .filter(entry -> entry.key().text().equals(key))
        .findFirst()
        .map(entry -> entry.key().place())
        .orElseGet(block::place);
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
}
