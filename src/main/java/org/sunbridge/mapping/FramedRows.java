package org.sunbridge.mapping;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.FileReport.LeftOut;
import org.sunbridge.mapping.FileReport.LeftOut.Kind;

/**
 * The rows of one table of a file: without the titles above it, the notes and totals below it, and
 * other tables. Rows of the header are one row, first.
 */
final class FramedRows implements RawRows {

  private static final int SAMPLE = 200;
  private static final int MOST_LEFT_OUT = 100;

  private final RawRows rows;
  private final Deque<RawRow> ahead = new ArrayDeque<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final String delimiter;
  private TableFrame frame = TableFrame.NONE;
  private ColumnShapes shapes = new ColumnShapes(List.of(), 0, "");
  private int tablesToPass;
  private boolean atHeader;
  private boolean ended;
  private Pages pages = new Pages(TableFrame.NONE);
  private int named = Integer.MAX_VALUE;

  /**
   * @param delimiter parts the cells; empty in a workbook
   * @param headerLine 0 when there is no header, empty to find it
   * @param table from 1
   */
  FramedRows(RawRows rows, String delimiter, int width, @Nullable Integer headerLine, int table)
      throws IOException {
    this.rows = rows;
    this.delimiter = delimiter;
    this.tablesToPass = table - 1;
    begin(width, headerLine);
    while (tablesToPass > 0 && frame != TableFrame.NONE) {
      while (next() != null) {
        // passed over
      }
      tablesToPass--;
      ended = false;
      begin(0, null);
    }
  }

  private void begin(int width, @Nullable Integer headerLine) throws IOException {
    fill(SAMPLE);
    List<RawRow> sample = List.copyOf(ahead);
    frame = TableFrame.of(sample, width, headerLine);
    RawRows.checkColumns(frame.width());
    shapes = shapes(sample.subList(Math.min(frame.titles(), sample.size()), sample.size()));
    atHeader = true;
    for (int i = 0; i < frame.titles(); i++) {
      leaveOut(ahead.removeFirst(), Kind.TITLE);
    }
    if (frame.headerRows() > 1) {
      RawRow first = ahead.getFirst();
      for (int i = 0; i < frame.headerRows(); i++) {
        ahead.removeFirst();
      }
      ahead.addFirst(first.withCells(frame.columns().toArray(String[]::new)));
    }
  }

  private ColumnShapes shapes(List<RawRow> table) {
    if (delimiter.isEmpty() || table.isEmpty()) {
      return new ColumnShapes(List.of(), 0, delimiter);
    }
    int header = Math.max(1, frame.headerRows());
    List<RawRow> below = TableFrame.toBlank(table).stream().skip(frame.headerRows()).toList();
    int cells = table.get(0).cells().length;
    boolean allNamed = frame.headerRows() > 0 && below.stream().allMatch(r -> r.endsWithin(cells));
    named = allNamed && cells > 1 ? cells : Integer.MAX_VALUE;
    boolean narrower =
        below.stream().filter(row -> row.cells().length == cells).count() * 2 > below.size();
    return new ColumnShapes(
        table.stream().skip(header).toList(), narrower ? cells : width(), delimiter);
  }

  private void fill(int rowsWanted) throws IOException {
    while (ahead.size() < rowsWanted) {
      RawRow row = rows.next();
      if (row == null) {
        return;
      }
      ahead.addLast(row);
    }
  }

  private void leaveOut(RawRow row, Kind kind) {
    if (tablesToPass == 0 && leftOut.size() < MOST_LEFT_OUT) {
      leftOut.add(new LeftOut(row.line(), kind));
    }
  }

  /** The row's cells, put where alone they fit when there are too many or too few. */
  String[] placed(RawRow row) {
    String[] cells = row.broken() == null ? shapes.placed(row.cells()) : row.cells();
    return cells.length > named && row.endsWithin(named) ? Arrays.copyOf(cells, named) : cells;
  }

  /** Cells of a row: as many as the header names where all else is blank. */
  int width() {
    return Math.min(named, frame.width());
  }

  TableFrame frame() {
    return frame;
  }

  /** Complete once the last row was read. */
  List<LeftOut> leftOut() {
    return leftOut;
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    RawRow row = ended ? null : nextButComments();
    if (row == null) {
      return null;
    }
    if (atHeader) {
      atHeader = false;
      pages = new Pages(frame);
      return row;
    }
    pages.noteFirst(row);
    while (pages.isBetween(row, ahead)) {
      leaveOut(row, pages.isHeader(row) ? Kind.HEADER_AGAIN : Kind.NOTE);
      row = nextButComments();
      if (row == null) {
        return null;
      }
    }
    if (frame.endsBefore(row, ahead)) {
      ahead.addFirst(row);
      ended = true;
      if (tablesToPass == 0) {
        listOtherTables();
      }
      return null;
    }
    if (ahead.size() < TableFrame.LOOK_AHEAD - 1 && frame.isNote(row) && restIsNotes()) {
      leaveOut(row, Kind.NOTE);
      ahead.forEach(note -> leaveOut(note, Kind.NOTE));
      ahead.clear();
      return null;
    }
    return row;
  }

  private @Nullable RawRow nextButComments() throws IOException {
    fill(TableFrame.LOOK_AHEAD);
    RawRow row = ahead.pollFirst();
    while (row != null && !atHeader && frame.width() > 1 && row.isComment()) {
      leaveOut(row, Kind.NOTE);
      fill(TableFrame.LOOK_AHEAD);
      row = ahead.pollFirst();
    }
    return row;
  }

  private void listOtherTables() throws IOException {
    while (!ahead.isEmpty()) {
      tablesToPass = 0;
      leaveOut(ahead.getFirst(), Kind.OTHER_TABLE);
      tablesToPass = 1;
      ended = false;
      begin(0, null);
      while (next() != null) {
        // not shown
      }
    }
  }

  private boolean restIsNotes() {
    return ahead.stream().allMatch(frame::mayBeNote);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  /** A name as it is compared: blanks and case mean nothing. */
  static String key(String name) {
    return Characters.strip(name).toLowerCase(Locale.ROOT);
  }
}
