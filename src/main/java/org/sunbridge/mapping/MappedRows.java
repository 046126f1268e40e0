package org.sunbridge.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Raw rows made records and rejects, counted. */
final class MappedRows implements RowSource {

  private final RowsBelow raw;
  private final RowCleaner cleaner;
  private final Columns columns;
  private final boolean endsInsideCharacter;
  private final FileReport report;
  private @Nullable RawRow next;
  private long rows;
  private long rejects;
  private boolean cutOff;

  /**
   * @param raw positioned behind the header
   * @param report what is known before the first row
   */
  MappedRows(RawRows raw, RowCleaner cleaner, Columns columns, FileReport report)
      throws IOException {
    this.raw = new RowsBelow(raw, report.columns());
    this.cleaner = cleaner;
    this.columns = columns;
    this.report = report;
    this.endsInsideCharacter = report.cutOff();
    this.cutOff = report.cutOff();
    this.next = this.raw.next();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    RawRow current = next;
    if (current == null) {
      throw new NoSuchElementException();
    }
    boolean cutInside = current.last() && endsInsideCharacter;
    Row row = cutInside ? cleaner.cutOff(current) : cleaner.clean(current);
    rows++;
    if (row instanceof Reject reject) {
      rejects++;
      cutOff |= current.last() && isCutOff(current, reject);
    }
    advance();
    return row;
  }

  /**
   * The file ends without a line break, and its last row lacks cells, ends inside quotation marks,
   * or cannot be read in its last cell.
   */
  private boolean isCutOff(RawRow row, Reject reject) {
    return row.broken() != null
        || row.cells().length < columns.width()
        || reject.problems().stream().anyMatch(problem -> columns.isLast(problem.column()));
  }

  private void advance() {
    try {
      next = raw.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FileReport report() {
    return report.ended(raw.leftOut(), rows, rejects, cutOff);
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
