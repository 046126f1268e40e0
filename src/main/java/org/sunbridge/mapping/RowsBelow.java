package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.FileReport.LeftOut;
import org.sunbridge.mapping.FileReport.LeftOut.Kind;

/**
 * The rows below a header that speak of somebody: those of every table with the mapping's columns,
 * without repeated headers, titles, notes, totals, and tables with other columns. What is left out
 * is listed. In doubt a row is one: it is better turned back than lost.
 */
final class RowsBelow implements Closeable {

  /**
   * A row beside what became of it.
   *
   * @param print by what it will be known; null where it must be read again whenever it comes
   */
  record Cleaned(RawRow raw, Row row, @Nullable RowPrint print) {}

  private static final int MOST_LEFT_OUT = 100;

  private final RawRows rows;
  private final Function<RawRow, Row> cleaner;
  private final TableFrame frame;
  private final TableHeads heads;
  private final LastCells lastCells;
  private final PassingRows passing;
  private final Deque<RawRow> ahead = new ArrayDeque<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<RawRow> notes = new ArrayList<>();
  private boolean lineBreakAtEnd = true;
  private TableLayout layout;
  private int tablesToPass;
  private boolean onlyOne;
  private boolean inOtherTable;
  private boolean behindGap;
  private boolean ended;

  /**
   * @param rows positioned below the first header
   * @param columns the header's
   */
  RowsBelow(RawRows rows, List<String> columns, TableHeads heads, Function<RawRow, Row> cleaner) {
    this.rows = rows;
    this.cleaner = cleaner;
    this.heads = heads;
    this.layout = new TableLayout(null, columns.size());
    this.frame = new TableFrame(0, 1, columns, columns.size());
    this.lastCells = new LastCells(columns.size());
    this.passing = new PassingRows(lastCells);
  }

  /**
   * Lets known rows pass unread.
   *
   * @param rows null when none is known
   */
  void pass(@Nullable KnownRows rows) {
    passing.ifKnown(rows);
  }

  /** Lets rows above the line that is looked for pass unread. */
  void passAbove(long line) {
    passing.ifAbove(new RowsAbove(line, frame, heads));
  }

  /** How many rows have passed unread. */
  long passed() {
    return passing.count();
  }

  LastCells lastCells() {
    return lastCells;
  }

  /**
   * Leaves all tables but one unread.
   *
   * @param number from 1, among those with the mapping's columns
   */
  RowsBelow onlyTable(int number) {
    tablesToPass = number - 1;
    onlyOne = true;
    return this;
  }

  /** Whether the table that is asked for was not reached. */
  boolean isTableMissing() {
    return tablesToPass > 0;
  }

  @Nullable Cleaned next() throws IOException {
    while (true) {
      fill();
      RawRow row = ahead.pollFirst();
      if (row == null) {
        return null;
      }
      if (layout.isFirst() && isPlainPlace(row) && passing.passes(row, ahead.peekFirst())) {
        behindGap = false;
        continue;
      }
      RawRow laid = layout.laid(row, heads.areParted());
      Row cleaned = cleaner.apply(laid);
      boolean reads = cleaned instanceof SourceRecord;
      boolean isPlain = reads && isPlain(row);
      if (isPlain || !isNoRow(row, reads)) {
        behindGap = false;
        return new Cleaned(laid, cleaned, isPlain && layout.isFirst() ? row.print() : null);
      }
    }
  }

  /** Whether nothing suggests that the row is none although it reads well. */
  private boolean isPlain(RawRow row) {
    return isPlainPlace(row) && !frame.startsLikeHeader(row) && !frame.isTotal(row);
  }

  private boolean isPlainPlace(RawRow row) {
    return !inOtherTable && tablesToPass == 0 && !row.afterBlank() && !isLast();
  }

  /** Whether a row is none of the table's; then it is dealt with. */
  private boolean isNoRow(RawRow row, boolean reads) {
    return beginsOwnTable(row)
        || tablesToPass > 0 && isPassed(reads)
        || isNote(row, reads)
        || !reads && row.isComment() && frame.width() > 1 && leaveOut(row, Kind.NOTE)
        || !reads && isTitle(row)
        || inOtherTable && staysInOtherTable(row, reads)
        || row.afterBlank() && beginsOtherTable(row);
  }

  private boolean beginsOwnTable(RawRow row) {
    int header = heads.rowsOfHeader(row, ahead.peekFirst());
    if (header == 0) {
      return frame.repeatsHeader(row) && leaveOut(row, Kind.HEADER_AGAIN);
    }
    // A printed page repeats its header; a table has a gap or a title above it.
    if (onlyOne && (row.afterBlank() || behindGap) && --tablesToPass < 0) {
      return leaveOut(row, Kind.OTHER_TABLE) && end();
    }
    layout = heads.layout(row, ahead.peekFirst(), header);
    boolean more = heads.namesMore(row, ahead.peekFirst(), header);
    for (int i = 1; i < header; i++) {
      ahead.removeFirst();
    }
    inOtherTable = false;
    return leaveOut(row, more ? Kind.MORE_COLUMNS : Kind.HEADER_AGAIN);
  }

  private boolean isPassed(boolean reads) {
    behindGap = !reads;
    return true;
  }

  /** Nothing more is read of the file. */
  private boolean end() {
    ended = true;
    ahead.clear();
    return true;
  }

  /** A note or a total, with nothing but the like down to the end or to the next table. */
  private boolean isNote(RawRow row, boolean reads) {
    if (row.broken() != null || !frame.isNote(row)) {
      return false;
    }
    boolean ended = frame.isTotal(row) && !reads;
    for (RawRow next : ahead) {
      ended |= heads.isOne(next);
      if (ended || !frame.mayBeNote(next)) {
        return ended && leaveOut(row, Kind.NOTE);
      }
    }
    return (ended || isLast()) && leaveOut(row, Kind.NOTE);
  }

  /** Whether the next header stands below a row and perhaps others that are no rows either. */
  private boolean isTitle(RawRow row) {
    for (RawRow next : ahead) {
      if (heads.isOne(next)) {
        return leaveOut(row, Kind.TITLE);
      }
      if (row.filled() > 1 && !row.afterBlank() || next.filled() > 1 || reads(next)) {
        return false;
      }
    }
    return false;
  }

  /** Behind a blank row a row that reads well is one of the table before. */
  private boolean staysInOtherTable(RawRow row, boolean reads) {
    inOtherTable = !(row.afterBlank() && reads);
    return inOtherTable;
  }

  private boolean beginsOtherTable(RawRow row) {
    inOtherTable = OtherTable.begins(row, ahead, this::reads);
    return inOtherTable && leaveOut(row, Kind.OTHER_TABLE);
  }

  private boolean reads(RawRow row) {
    return cleaner.apply(layout.laid(row, heads.areParted())) instanceof SourceRecord;
  }

  private void fill() throws IOException {
    while (ahead.size() < TableFrame.LOOK_AHEAD) {
      RawRow row = ended ? null : rows.next();
      if (row == null) {
        return;
      }
      lineBreakAtEnd = !row.last();
      ahead.addLast(row);
    }
  }

  private boolean isLast() {
    return ahead.size() < TableFrame.LOOK_AHEAD - 1;
  }

  private boolean leaveOut(RawRow row, Kind kind) {
    if (kind == Kind.NOTE && notes.size() < MOST_LEFT_OUT) {
      notes.add(row);
    }
    behindGap |= kind == Kind.NOTE || kind == Kind.TITLE;
    if (leftOut.size() < MOST_LEFT_OUT) {
      leftOut.add(new LeftOut(row.line(), kind));
    }
    return true;
  }

  /** Complete once the last row was read. */
  List<LeftOut> leftOut() {
    return leftOut;
  }

  /** Notes and totals below the table, as they stand there. */
  List<RawRow> notes() {
    return notes;
  }

  /** Whether what was read last was ended by a line break. */
  boolean hasLineBreakAtEnd() {
    return lineBreakAtEnd;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
