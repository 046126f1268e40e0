package org.sunbridge.definition;

import java.time.Duration;
import java.util.List;

/** What makes a schedule run. */
public sealed interface Start {

  /**
   * At the times of a Quartz cron expression.
   *
   * @param expression seconds, minutes, hours, day, month, weekday
   */
  record AtTimes(String expression) implements Start {}

  /**
   * When a slot of another schedule has come to its end, for the same business date.
   *
   * @param schedule the other one's name
   */
  record After(String schedule) implements Start {}

  /**
   * When files lie at an endpoint.
   *
   * @param jobs whose endpoints are looked at
   * @param quiet for which nothing there may have changed: several files that come together make
   *     one run
   */
  record OnArrival(List<String> jobs, Duration quiet) implements Start {
    public OnArrival {
      jobs = List.copyOf(jobs);
    }
  }

  /**
   * Only when it is asked for.
   *
   * @param byPrograms whether the interface for programs may ask, too
   */
  record Asked(boolean byPrograms) implements Start {}
}
