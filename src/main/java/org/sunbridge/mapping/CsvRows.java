package org.sunbridge.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a delimited text. Commons CSV reads one record at a time, because after a broken one
 * it does not find the next, and a quotation mark that nothing closes would take it to the end of
 * the file. A line without quotation marks needs no parser.
 */
final class CsvRows implements RawRows {

  /** No address has more lines; further on a quotation mark was forgotten. */
  private static final int MOST_LINES = 20;

  private final PhysicalLines lines;
  private final char delimiter;
  private final CSVFormat format;
  private int width;

  CsvRows(PhysicalLines lines, char delimiter) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.format =
        CSVFormat.Builder.create()
            .setDelimiter(delimiter)
            .setQuote('"')
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();
  }

  /** The header's cells: a record of several lines that has not as many is none. */
  void expect(int cells) {
    this.width = cells;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    PhysicalLine line = lines.next();
    while (line != null) {
      RawRow row = row(line);
      if (!row.isBlank()) {
        return row;
      }
      line = lines.next();
    }
    return null;
  }

  private RawRow row(PhysicalLine line) throws IOException {
    if (!line.whole()) {
      return broken(line, ProblemCode.ROW_TOO_LONG);
    }
    if (line.text().indexOf('"') >= 0) {
      return quoted(line);
    }
    return new RawRow(line.number(), split(line.text()), null, null, !line.terminated());
  }

  private String[] split(String text) {
    int count = 1;
    for (int i = text.indexOf(delimiter); i >= 0; i = text.indexOf(delimiter, i + 1)) {
      count++;
    }
    String[] cells = new String[count];
    int from = 0;
    for (int i = 0; i < count - 1; i++) {
      int to = text.indexOf(delimiter, from);
      cells[i] = text.substring(from, to);
      from = to + 1;
    }
    cells[count - 1] = text.substring(from);
    return cells;
  }

  private RawRow quoted(PhysicalLine first) throws IOException {
    QuoteScan scan = new QuoteScan(delimiter);
    scan.read(first.text());
    if (scan.isMisplaced()) {
      return broken(first, ProblemCode.QUOTE_MISPLACED);
    }
    if (!scan.isInsideQuotes()) {
      return parsed(first, first, first.text());
    }
    List<PhysicalLine> more = new ArrayList<>();
    String record = continued(first, more, scan);
    if (record != null) {
      RawRow row = parsed(first, more.get(more.size() - 1), record);
      if (width == 0 || row.cells().length >= width && row.endsWithin(width)) {
        return row;
      }
    }
    lines.giveBack(more);
    return broken(first, ProblemCode.QUOTE_UNCLOSED);
  }

  /** The record with the lines that follow, up to the closing mark; null when there is none. */
  private @Nullable String continued(PhysicalLine first, List<PhysicalLine> more, QuoteScan scan)
      throws IOException {
    StringBuilder record = new StringBuilder(first.text());
    while (scan.isInsideQuotes()) {
      PhysicalLine line = more.size() < MOST_LINES ? lines.next() : null;
      if (line == null) {
        return null;
      }
      more.add(line);
      record.append('\n').append(line.text());
      scan.read(line.text());
      if (scan.isMisplaced() || record.length() > PhysicalLines.LONGEST || isRow(line)) {
        return null;
      }
    }
    return record.toString();
  }

  /** Inside quotation marks a line that holds a whole row's delimiters is a row, not an address. */
  private boolean isRow(PhysicalLine line) {
    return width > 3 && split(line.text()).length >= width;
  }

  private RawRow parsed(PhysicalLine first, PhysicalLine last, String record) throws IOException {
    try (CSVParser parser = CSVParser.parse(record, format)) {
      List<CSVRecord> records = parser.getRecords();
      if (records.size() == 1) {
        return new RawRow(first.number(), records.get(0).values(), null, null, !last.terminated());
      }
    }
    return broken(first, ProblemCode.QUOTE_MISPLACED);
  }

  private static RawRow broken(PhysicalLine line, ProblemCode problem) {
    return new RawRow(line.number(), new String[] {line.text()}, null, problem, !line.terminated());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
