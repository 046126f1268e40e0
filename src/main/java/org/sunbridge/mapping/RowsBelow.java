package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.FileReport.LeftOut;
import org.sunbridge.mapping.FileReport.LeftOut.Kind;

/**
 * The rows below a header that speak of somebody: without the header that a printed page repeats,
 * and without notes and totals at the file's end. What is left out is listed.
 */
final class RowsBelow implements Closeable {

  private static final int MOST_LEFT_OUT = 100;

  private final RawRows rows;
  private final TableFrame frame;
  private final Deque<RawRow> ahead = new ArrayDeque<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<RawRow> notes = new ArrayList<>();
  private boolean lineBreakAtEnd = true;

  RowsBelow(RawRows rows, List<String> columns) {
    this.rows = rows;
    this.frame = new TableFrame(0, 1, columns, columns.size());
  }

  @Nullable RawRow next() throws IOException {
    while (true) {
      fill();
      RawRow row = ahead.pollFirst();
      if (row == null) {
        return null;
      }
      boolean note = isLast() && row.broken() == null && frame.isNote(row) && restIsNotes();
      if (!note && !frame.repeatsHeader(row)) {
        return row;
      }
      if (leftOut.size() < MOST_LEFT_OUT) {
        leftOut.add(new LeftOut(row.line(), note ? Kind.NOTE : Kind.HEADER_AGAIN));
      }
      if (note) {
        notes.add(row);
        notes.addAll(ahead);
        ahead.forEach(rest -> leftOut.add(new LeftOut(rest.line(), Kind.NOTE)));
        ahead.clear();
        return null;
      }
    }
  }

  private void fill() throws IOException {
    while (ahead.size() < TableFrame.LOOK_AHEAD) {
      RawRow row = rows.next();
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

  private boolean restIsNotes() {
    return ahead.stream().allMatch(frame::mayBeNote);
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
