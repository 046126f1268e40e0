package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.FileReport.LeftOut;
import org.sunbridge.mapping.Reject.Problem;

/**
 * A table being read, row by row, in the file's order, the header's row first where there is one.
 * Not thread-safe. {@code next} throws {@link UnreadableFile} where a workbook turns out to be
 * damaged.
 */
public final class TableSource implements Iterator<TableRow>, Closeable {

  private final FramedRows raw;
  private final FileReport report;
  private final boolean text;
  private @Nullable RawRow next;
  private long rows;
  private long problems;

  TableSource(FramedRows raw, FileReport report, boolean text) throws IOException {
    this.raw = raw;
    this.text = text;
    this.next = raw.next();
    boolean header = next != null && raw.frame().headerRows() > 0;
    this.report =
        header && next != null
            ? report.withHeader(next.line(), raw.frame().names(), java.util.Map.of())
            : report;
    this.rows = header ? -1 : 0;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public TableRow next() {
    RawRow row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    rows++;
    Optional<Problem> problem = problem(row);
    problems += problem.isPresent() ? 1 : 0;
    String[] cells = raw.placed(row);
    try {
      next = raw.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TableRow(row.line(), row.offset(), List.of(cells), problem);
  }

  private Optional<Problem> problem(RawRow row) {
    int width = raw.width();
    ProblemCode code = row.broken();
    if (code == null && text && row.cells().length != width) {
      code =
          row.cells().length < width
              ? ProblemCode.CELLS_MISSING
              : row.endsWithin(width) ? null : ProblemCode.CELLS_EXTRA;
    }
    return Optional.ofNullable(code).map(c -> Problem.ofRow(c, width, row.cells().length));
  }

  /** What was found out about the file; complete once the last row was read. */
  public FileReport report() {
    List<LeftOut> leftOut = new ArrayList<>(raw.leftOut());
    leftOut.addAll(report.leftOut());
    return report.ended(leftOut, Math.max(0, rows), problems, report.cutOff());
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
