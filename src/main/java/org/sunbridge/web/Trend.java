package org.sunbridge.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunbridge.alert.Unusual;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.Step;

/**
 * How long the newest runs of one kind took, step by step, and how many rows they read.
 *
 * @param steps names of all steps that any of them had, in the order they are taken
 * @param points newest first
 */
public record Trend(List<String> steps, List<Point> points) {

  /**
   * One run.
   *
   * @param seconds of every step, those of its restarts added; in tenths at least
   * @param whole how long it took from its start to its end, in seconds
   * @param usualSeconds what such runs take, where this one took unusually long; else null
   * @param usualRows what such files have, where this one has unusually many or few; else null
   */
  public record Point(
      Run run,
      Map<String, Double> seconds,
      double whole,
      @Nullable Long usualSeconds,
      @Nullable Long usualRows) {

    public boolean isUnusual() {
      return usualSeconds != null || usualRows != null;
    }

    public Duration usual() {
      return Duration.ofSeconds(usualSeconds == null ? 0 : usualSeconds);
    }
  }

  static Trend of(List<Run> runs, Function<Run, List<Step>> steps, Unusual unusual) {
    Set<String> names = new LinkedHashSet<>();
    List<Point> points = new ArrayList<>();
    for (Run run : runs) {
      Map<String, Double> seconds = new LinkedHashMap<>();
      for (Step step : steps.apply(run)) {
        names.add(step.name());
        if (step.startedAt() != null && step.endedAt() != null) {
          seconds.merge(
              step.name(),
              seconds(Duration.between(step.startedAt(), step.endedAt())),
              Double::sum);
        }
      }
      points.add(
          new Point(
              run,
              seconds,
              seconds(run.fact().took()),
              known(unusual.duration(run.fact())),
              known(unusual.rows(run.fact()))));
    }
    return new Trend(List.copyOf(names), points);
  }

  /** How many of the runs were unusual. */
  public long unusual() {
    return points.stream().filter(Point::isUnusual).count();
  }

  private static double seconds(Duration time) {
    return Math.max(0, time.toMillis()) / 1000.0;
  }

  private static @Nullable Long known(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
