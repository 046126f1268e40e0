package org.sunbridge.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a dialect explains lines. Two things tell a right one, as research on messy files found
 * (van den Burg, Nazábal, Sutton 2019: data consistency): its rows have the same number of cells,
 * and its cells look like values.
 *
 * @param width number of cells that most rows have
 * @param score from 0 to 1
 */
record DialectScore(Dialect dialect, int width, double score) {

  private static final int MOST_LINES_A_RECORD = 60;
  private static final int MOST_FAILURES = 20;

  /** A column of text is only that when nothing else explains the lines well. */
  private static final double ONE_COLUMN = 0.6;

  private static final double ONE_TYPED_COLUMN = 0.85;

  static DialectScore of(Dialect dialect, double prior, List<String> lines) {
    Tally tally = new Tally(dialect);
    tally.read(dialect.isRun() ? lines.stream().map(dialect::told).toList() : lines);
    return dialect.delimiter().isEmpty()
        ? new DialectScore(dialect, 1, tally.ofOneColumn())
        : new DialectScore(dialect, tally.width(), tally.ofColumns() * tally.trusted(prior));
  }

  private static final class Tally {
    private final CellScan scan;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Integer, Integer> filled = new HashMap<>();
    private final boolean alone;
    private boolean commaInHeader;
    private int rows;
    private int narrowAtTop;
    private int faulty;
    private int failures;
    private double kinds;
    private double typed;
    private long cells;
    private long indented;

    private Tally(Dialect dialect) {
      this.scan = new CellScan(dialect);
      this.alone = dialect.delimiter().isEmpty();
    }

    private void read(List<String> lines) {
      commaInHeader =
          alone
              && lines.stream().filter(l -> !l.isBlank()).findFirst().orElse("").indexOf(',') >= 0;
      for (int i = 0; i < lines.size(); i++) {
        List<String> row = scan.read(lines.get(i));
        boolean closed = true;
        if (scan.isOpen()) {
          int last = closing(lines, i);
          closed = last > i;
          row = scan.read(String.join("\n", lines.subList(i, last + 1)));
          i = last;
        }
        count(row, !closed || scan.misplaced() > 0);
      }
    }

    /** The line that closes what a line opens, or the line itself when none does. */
    private int closing(List<String> lines, int first) {
      StringBuilder record = new StringBuilder(lines.get(first));
      int last = failures < MOST_FAILURES ? first + MOST_LINES_A_RECORD : first;
      for (int i = first + 1; i <= Math.min(last, lines.size() - 1); i++) {
        record.append('\n').append(lines.get(i));
        scan.read(record.toString());
        if (!scan.isOpen()) {
          return i;
        }
      }
      failures++;
      return first;
    }

    private void count(List<String> row, boolean fault) {
      double sum = 0;
      boolean blank = true;
      boolean stray = false;
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        CellKind kind = kind(i, cell, fault);
        stray |= !scan.isEnclosed(i) && cell.indexOf('"') >= 0;
        sum += kind.weight();
        typed += kind.isTyped() ? 1.0 / row.size() : 0;
        if (kind != CellKind.EMPTY) {
          blank = false;
          filled.merge(i, 1, Integer::sum);
          indented += i > 0 && !scan.isEnclosed(i) && cell.charAt(0) == ' ' ? 1 : 0;
        }
        cells++;
      }
      if (blank) {
        return;
      }
      rows++;
      faulty += fault || stray ? 1 : 0;
      kinds += sum / row.size();
      widths.merge(row.size(), 1, Integer::sum);
      narrowAtTop += row.size() == 1 && narrowAtTop == rows - 1 ? 1 : 0;
    }

    private CellKind kind(int i, String cell, boolean fault) {
      if (scan.isEnclosed(i)) {
        return fault ? CellKind.TEXT : CellKind.TOKEN;
      }
      CellKind kind = CellKind.of(cell);
      // Below a header of two names 3,50 is no price, but two numbers.
      return commaInHeader && kind == CellKind.NUMBER && cell.indexOf(',') >= 0
          ? CellKind.TEXT
          : kind;
    }

    private int width() {
      return widths.entrySet().stream()
          .filter(entry -> entry.getKey() > 1)
          .max(
              Map.Entry.<Integer, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .orElse(1);
    }

    /** Numbers and dates between the delimiters speak for the rarest. */
    private double trusted(double prior) {
      return rows == 0 ? prior : prior + (1 - prior) * 0.5 * typed / rows;
    }

    private double ofColumns() {
      int width = width();
      if (width == 1) {
        return 0;
      }
      double even = widths.getOrDefault(width, 0);
      double narrow = widths.getOrDefault(1, 0) - narrowAtTop;
      // Titles above and notes below have one cell: they say little against a dialect.
      double nearly = width < 4 ? 0 : near(width - 1) + near(width + 1);
      double consistent = (even + nearly) / (rows - narrowAtTop * 0.9 - narrow * 0.3);
      double columns = 1 - 1.0 / (width + 1);
      int emptyColumns = emptyColumns(width);
      double used = 1 - 0.7 * emptyColumns / width;
      double indent = 1 - 0.15 * indented / Math.max(1, cells);
      return consistent * kinds / rows * columns * used * sound() * indent;
    }

    /** Half of a doubled delimiter leaves every second column empty, but for some odd row. */
    private int emptyColumns(int width) {
      boolean doubled = width > 2;
      for (int i = 1; i < width; i += 2) {
        doubled &= filled.getOrDefault(i, 0) * 10 <= rows;
      }
      int empty = 0;
      for (int i = 0; i < width; i++) {
        empty += !filled.containsKey(i) || doubled && i % 2 == 1 ? 1 : 0;
      }
      return empty;
    }

    /** A row that lacks a delimiter, or has one too many, still shows the dialect. */
    private double near(int width) {
      return 0.4 * widths.getOrDefault(width, 0);
    }

    private double sound() {
      return 1 - 0.5 * faulty / rows;
    }

    private double ofOneColumn() {
      if (rows == 0) {
        return 0;
      }
      double share = typed / rows;
      return sound() * kinds / rows * (ONE_COLUMN + (ONE_TYPED_COLUMN - ONE_COLUMN) * share);
    }
  }
}
