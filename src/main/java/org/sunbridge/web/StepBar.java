package org.sunbridge.web;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.sunbridge.operation.Step;

/**
 * A step with its place on the line of time from the first step's start to the last one's end.
 *
 * @param from hundredths of that line
 * @param width hundredths; never too thin to be seen
 */
public record StepBar(Step step, double from, double width) {

  private static final double THINNEST = 0.6;

  static List<StepBar> of(List<Step> steps) {
    LocalDateTime start =
        steps.stream()
            .map(Step::startedAt)
            .filter(Objects::nonNull)
            .min(LocalDateTime::compareTo)
            .orElse(LocalDateTime.MIN);
    LocalDateTime end =
        steps.stream().map(StepBar::end).max(LocalDateTime::compareTo).orElse(start);
    double whole = Math.max(1, millis(start, end));
    return steps.stream()
        .map(
            step -> {
              LocalDateTime begun = step.startedAt() == null ? end : step.startedAt();
              double width = Math.max(THINNEST, 100 * millis(begun, end(step)) / whole);
              double from = Math.min(100 * millis(start, begun) / whole, 100 - width);
              return new StepBar(step, Math.max(0, from), width);
            })
        .toList();
  }

  /** What still runs has come as far as it started. */
  private static LocalDateTime end(Step step) {
    LocalDateTime ended = step.endedAt() == null ? step.startedAt() : step.endedAt();
    return ended == null ? LocalDateTime.MIN : ended;
  }

  private static double millis(LocalDateTime from, LocalDateTime to) {
    return to.isAfter(from) ? Duration.between(from, to).toMillis() : 0;
  }
}
