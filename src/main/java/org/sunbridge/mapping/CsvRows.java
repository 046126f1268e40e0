package org.sunbridge.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a delimited text. Each is read by itself, so that a broken one costs no other. A line
 * without quotation marks needs no parser; what is well-formed is Commons CSV's; the rest is told
 * apart as well as can be, and marked.
 */
final class CsvRows implements RawRows {

  /** What the cells of a broken row are. */
  enum Reading {
    /** The raw line, for it is turned back. */
    STRICT,
    /** What they most likely are, for it is shown. */
    LIKELIEST
  }

  /** No cell has more lines; further on a quotation mark was forgotten. */
  private static final int MOST_LINES = 100;

  private final PhysicalLines lines;
  private final Dialect dialect;
  private final Reading reading;
  private final CellScan scan;
  private final @Nullable RecordParser parser;
  private @Nullable RowPrinter printer;
  private @Nullable KnownRows known;
  private @Nullable RowPrint print;
  private int width;
  private boolean afterBlank;

  CsvRows(PhysicalLines lines, Dialect dialect, Reading reading) {
    this.lines = lines;
    this.dialect = dialect;
    this.reading = reading;
    this.scan = new CellScan(dialect);
    this.parser = dialect.isOrdinary() ? new RecordParser(dialect) : null;
  }

  /** How many cells a row has: a record of several lines that has not as many is none. */
  void expect(int cells) {
    this.width = cells;
  }

  /**
   * Rows of one line get a print from now on, and those that are known by it are not read.
   *
   * @param rows null when none is known
   */
  void print(RowPrinter with, @Nullable KnownRows rows) {
    this.printer = with;
    this.known = rows;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    afterBlank = false;
    PhysicalLine line = lines.next();
    while (line != null) {
      RawRow row = printer == null ? told(line) : printed(line, printer);
      if (!row.isBlank() || isBlankCell(line)) {
        return row;
      }
      afterBlank = true;
      line = lines.next();
    }
    return null;
  }

  private RawRow printed(PhysicalLine line, RowPrinter with) throws IOException {
    if (!line.terminated()) {
      return told(line);
    }
    RowPrint of = with.of(line);
    int number = known == null ? KnownRows.NONE : known.find(of);
    if (number != KnownRows.NONE) {
      return RawRow.known(line, afterBlank, of, number, () -> oneLine(line));
    }
    print = of;
    RawRow row = told(line);
    print = null;
    return row;
  }

  /** The cells of a known row: that it is one line is known as well. */
  private String[] oneLine(PhysicalLine line) {
    try {
      return told(line).cells();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RawRow told(PhysicalLine line) throws IOException {
    return row(dialect.isRun() ? line.withText(dialect.told(line.text())) : line);
  }

  /** In a table of one column {@code ""} is a row. */
  private boolean isBlankCell(PhysicalLine line) {
    return width == 1 && reading == Reading.LIKELIEST && !line.text().isBlank();
  }

  private RawRow row(PhysicalLine line) throws IOException {
    if (!line.whole()) {
      return broken(line, ProblemCode.ROW_TOO_LONG);
    }
    if (!line.sound()) {
      return broken(line, ProblemCode.ROW_OTHER_CHARSET);
    }
    String text = line.text();
    if (text.indexOf(dialect.quote()) >= 0
        || dialect.hasEscape() && text.indexOf(dialect.escape()) >= 0) {
      return marked(line);
    }
    String[] cells = split(text);
    if (reading == Reading.LIKELIEST && width > 2 && cells.length != width) {
      return row(line, line, OtherDelimiter.cells(text, dialect, width).orElse(cells));
    }
    return row(line, line, cells);
  }

  private String[] split(String text) {
    String delimiter = dialect.delimiter();
    if (delimiter.isEmpty()) {
      return new String[] {text};
    }
    int count = 1;
    int step = delimiter.length();
    for (int i = text.indexOf(delimiter); i >= 0; i = text.indexOf(delimiter, i + step)) {
      count++;
    }
    String[] cells = new String[count];
    int from = 0;
    for (int i = 0; i < count - 1; i++) {
      int to = text.indexOf(delimiter, from);
      cells[i] = text.substring(from, to);
      from = to + step;
    }
    cells[count - 1] = text.substring(from);
    return cells;
  }

  /** A line with quotation marks or escapes. */
  private RawRow marked(PhysicalLine first) throws IOException {
    QuoteScan quotes = new QuoteScan(dialect);
    quotes.read(first.text());
    if (quotes.isMisplaced()) {
      return broken(first, ProblemCode.QUOTE_MISPLACED);
    }
    if (!quotes.isInsideQuotes()) {
      return parsed(first, first, first.text(), quotes);
    }
    List<PhysicalLine> more = new ArrayList<>();
    String record = continued(first, more, quotes);
    if (record != null) {
      RawRow row = parsed(first, more.get(more.size() - 1), record, quotes);
      if (row.broken() == null && (width == 0 || isWide(row))) {
        return row;
      }
    }
    lines.giveBack(more);
    return broken(first, ProblemCode.QUOTE_UNCLOSED);
  }

  private boolean isWide(RawRow row) {
    return row.cells().length >= width && row.endsWithin(width);
  }

  /** The record with the lines that follow, up to the closing mark; null when there is none. */
  private @Nullable String continued(PhysicalLine first, List<PhysicalLine> more, QuoteScan quotes)
      throws IOException {
    StringBuilder record = new StringBuilder(first.text());
    String end = first.end();
    while (quotes.isInsideQuotes()) {
      PhysicalLine line = more.size() < MOST_LINES ? lines.next() : null;
      if (line == null) {
        return null;
      }
      more.add(line);
      record.append(end).append(line.text());
      end = line.end();
      quotes.read(line.text());
      boolean tooLong = record.length() > PhysicalLines.LONGEST || !line.whole();
      if (quotes.isMisplaced() || tooLong || !line.sound() || isRow(line)) {
        return null;
      }
    }
    return record.toString();
  }

  /** Inside quotation marks a line that holds a whole row's delimiters is a row, not an address. */
  private boolean isRow(PhysicalLine line) {
    return width > 3 && split(line.text()).length >= width && isWholeByItself(line.text());
  }

  private boolean isWholeByItself(String text) {
    List<String> cells = scan.read(text);
    for (int i = 0; i < cells.size(); i++) {
      if (!scan.isEnclosed(i) && cells.get(i).indexOf(dialect.quote()) >= 0) {
        return false;
      }
    }
    return !scan.isOpen() && scan.misplaced() == 0 && cells.size() == width;
  }

  private RawRow parsed(PhysicalLine first, PhysicalLine last, String record, QuoteScan quotes)
      throws IOException {
    if (parser == null || quotes.isIndented()) {
      return row(first, last, scan.read(record).toArray(String[]::new));
    }
    String[] cells = parser.cells(record);
    if (cells == null) {
      return broken(first, ProblemCode.QUOTE_MISPLACED);
    }
    boolean odd = reading == Reading.LIKELIEST && width > 2 && cells.length != width;
    return row(
        first, last, odd ? OtherDelimiter.cells(record, dialect, width).orElse(cells) : cells);
  }

  private RawRow row(PhysicalLine first, PhysicalLine last, String[] cells) {
    RawRow row =
        new RawRow(
            first.number(), first.offset(), cells, null, null, !last.terminated(), afterBlank);
    return print != null && first == last ? row.printed(print) : row;
  }

  private RawRow broken(PhysicalLine line, ProblemCode problem) {
    String[] cells =
        reading == Reading.STRICT
            ? new String[] {line.text()}
            : OtherDelimiter.cells(line.text(), dialect, width)
                .orElseGet(() -> BrokenLine.cells(line.text(), dialect, width));
    return new RawRow(
        line.number(), line.offset(), cells, null, problem, !line.terminated(), afterBlank);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
