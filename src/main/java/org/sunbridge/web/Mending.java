package org.sunbridge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunbridge.intake.TypedRows;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.SheetText;
import org.sunbridge.operation.TurnedBack;

/**
 * Turned-back rows as they were sent, in fields to be typed over; unmasked.
 *
 * @param columns the sender's
 * @param next line after which the next page begins; null on the last
 */
record Mending(List<String> columns, List<Line> lines, @Nullable Long next) {

  private static final int MOST_ROWS = 20;

  /** Servers take no more than a thousand fields of one form. */
  private static final int MOST_FIELDS = 800;

  /**
   * A row.
   *
   * @param problems of the row as a whole
   */
  record Line(long line, List<Cell> cells, List<Problem> problems) {}

  /**
   * A cell.
   *
   * @param name of its field in the form
   * @param lines whether it holds more than one
   */
  record Cell(String name, String column, String value, boolean lines, List<Problem> problems) {}

  record Problem(String column, String code, String reason) {}

  /** How many rows fit on a page; none where a row has too many cells. */
  static int size(int columns) {
    return Math.min(MOST_ROWS, MOST_FIELDS / Math.max(1, columns));
  }

  static Mending of(List<String> columns, List<Reject> rejects, boolean more) {
    List<Line> lines = new ArrayList<>();
    for (Reject reject : rejects) {
      List<Problem> problems =
          reject.problems().stream()
              .map(p -> new Problem(p.column(), p.code(), p.reason()))
              .toList();
      lines.add(line(columns, reject.line(), reject.cells(), problems));
    }
    return new Mending(columns, lines, more ? last(lines) : null);
  }

  static Mending ofDelivery(List<String> columns, List<TurnedBack> rejects, boolean more) {
    List<Line> lines = new ArrayList<>();
    for (TurnedBack reject : rejects) {
      List<Problem> problems =
          reject.problems().stream()
              .map(p -> new Problem(p.column() == null ? "" : p.column(), p.code(), p.reason()))
              .toList();
      lines.add(line(columns, reject.line(), reject.cells(), problems));
    }
    return new Mending(columns, lines, more ? last(lines) : null);
  }

  private static @Nullable Long last(List<Line> lines) {
    return lines.isEmpty() ? null : lines.get(lines.size() - 1).line();
  }

  private static Line line(
      List<String> columns, long line, List<String> sent, List<Problem> problems) {
    List<String> names = SheetText.columns(columns, sent.size());
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String column = names.get(i);
      String value = i < sent.size() ? sent.get(i) : "";
      cells.add(
          new Cell(
              "c" + line + "." + i,
              column,
              value,
              value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0,
              problems.stream().filter(p -> p.column().equals(column)).toList()));
    }
    return new Line(
        line, cells, problems.stream().filter(p -> !names.contains(p.column())).toList());
  }

  /** The rows of which something was changed. */
  TypedRows typed(Map<String, String> form) {
    SortedMap<Long, List<String>> typed = new TreeMap<>();
    for (Line line : lines) {
      boolean isChanged =
          line.cells().stream()
              .anyMatch(
                  c ->
                      form.containsKey(c.name())
                          && !plain(form.get(c.name())).equals(plain(c.value())));
      if (isChanged) {
        typed.put(
            line.line(),
            line.cells().stream().map(c -> form.getOrDefault(c.name(), c.value())).toList());
      }
    }
    return new TypedRows(typed);
  }

  /** Forms send their own line breaks. */
  private static String plain(@Nullable String text) {
    return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
