package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.choice;
import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.optional;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.ClosedWindow.Hours;
import org.sunbridge.definition.ClosedWindow.Then;
import org.sunbridge.definition.YamlValue.Scalar;

/**
 * Reads times in which nothing begins: a schedule's {@code blackout:}, a district's {@code
 * freeze:}.
 */
final class WindowReader {

  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

  private static final Shape MOMENT =
      Shape.text(
          "a day or a moment such as 2026-02-10 or \"2026-02-10 18:00\"",
          "\\d{4}-\\d{2}-\\d{2}([ T]" + TIME + ")?");

  private static final Shape.Keys WINDOW =
      keys(
          optional("from", MOMENT, "从何时 From when; a day: from its beginning"),
          optional("until", MOMENT, "到何时；写日期则含当天 Until when; a day: to its end"),
          optional(
              "daily",
              Shape.text("hours such as \"08:00-11:30\"", TIME + " *- *" + TIME),
              "每天的时段，可跨午夜 Hours of each day; they may pass midnight"),
          optional(
              "then",
              choice(Then.class),
              "此时到点的：run-after 之后再运行（默认）；skip 跳过 What is due then: run-after (default) or skip"),
          optional("why", Shape.TEXT, "原因 Why"));

  static final Shape SHAPE = new Shape.Many(WINDOW, 0, true);

  private final Problems problems;

  WindowReader(Problems problems) {
    this.problems = problems;
  }

  List<ClosedWindow> read(Block block, String key) {
    return block.blocks(key).stream().map(this::window).toList();
  }

  private ClosedWindow window(Block block) {
    Optional<LocalDateTime> from = block.scalar("from").flatMap(text -> moment(text, false));
    Optional<LocalDateTime> until = block.scalar("until").flatMap(text -> moment(text, true));
    Optional<Hours> hours = block.scalar("daily").flatMap(this::hours);
    boolean isOpen = block.scalar("from").isEmpty() || block.scalar("until").isEmpty();
    if (block.scalar("daily").isEmpty() && isOpen) {
      problems.add(
          block.place(),
          "a window without an end",
          "write from: and until:, or hours of each day as daily: \"08:00-11:30\"");
    }
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      problems.add(
          block.scalar("until").orElseThrow().place(),
          "ends before it begins",
          "swap from and until");
    }
    return new ClosedWindow(
        from,
        until,
        hours,
        block.choice("then", Then.class, Then.RUN_AFTER),
        block.text("why", ""));
  }

  private Optional<LocalDateTime> moment(Scalar scalar, boolean end) {
    String text = scalar.text().replace(' ', 'T');
    try {
      if (text.contains("T")) {
        return Optional.of(LocalDateTime.parse(text));
      }
      LocalDate day = LocalDate.parse(text);
      return Optional.of((end ? day.plusDays(1) : day).atStartOfDay());
    } catch (DateTimeException e) {
      noSuchDay(problems, scalar);
      return Optional.empty();
    }
  }

  private Optional<Hours> hours(Scalar scalar) {
    String[] ends = scalar.text().split(" *- *");
    if (ends.length != 2 || !ends[0].matches(TIME) || !ends[1].matches(TIME)) {
      return Optional.empty();
    }
    if (ends[0].equals(ends[1])) {
      problems.add(scalar.place(), "hours without a length", "e.g. \"08:00-11:30\"");
    }
    return Optional.of(new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
  }

  /** What looks like a date and is none is told; what does not was told already. */
  static void noSuchDay(Problems problems, Scalar scalar) {
    if (scalar.text().matches("\\d{4}-\\d{2}-\\d{2}.*")) {
      problems.add(
          scalar.place(), "there is no day " + scalar.text(), "days are written as 2026-02-28");
    }
  }
}
