package org.sunbridge.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.FileReport.LeftOut;

/** Raw rows made records and rejects, counted. */
final class MappedRows implements RowSource {

  private final RowsBelow raw;
  private final RowCleaner cleaner;
  private final Columns columns;
  private final boolean endsInsideCharacter;
  private final FileReport report;
  private final LastCells lastCells;
  private @Nullable RawRow current;
  private RowsBelow.@Nullable Cleaned next;
  private long rows;
  private long rejects;
  private boolean cutOff;

  /**
   * @param raw positioned behind the header
   * @param report what is known before the first row
   */
  MappedRows(RowsBelow raw, RowCleaner cleaner, Columns columns, FileReport report)
      throws IOException {
    this.raw = raw;
    this.cleaner = cleaner;
    this.columns = columns;
    this.report = report;
    this.lastCells = new LastCells(columns.width());
    this.endsInsideCharacter = report.cutOff();
    this.cutOff = report.cutOff();
    this.next = raw.next();
    if (next == null && raw.isTableMissing()) {
      throw FileProblem.TABLE_NOT_FOUND.error();
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    RawRow current = next.raw();
    Row cleaned = next.row();
    this.current = current;
    boolean cutInside = current.last() && (endsInsideCharacter || lastCells.showCutOff(current));
    lastCells.add(current);
    Row row = cutInside ? cleaner.cutOff(current) : cleaned;
    rows++;
    if (row instanceof Reject reject) {
      rejects++;
      cutOff |= cutInside || current.last() && isCutOff(current, reject);
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

  @Override
  public List<String> cells() {
    return List.of(returned().cells());
  }

  @Override
  public Row mended(Map<Integer, MendedCell> cells) {
    RawRow sent = returned();
    int last = cells.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    int width = Math.max(Math.max(columns.width(), sent.cells().length), last + 1);
    String[] texts = new String[width];
    boolean[] numbers = new boolean[width];
    for (int i = 0; i < width; i++) {
      MendedCell cell = cells.get(i);
      texts[i] = cell == null ? sent.cell(i) : cell.text();
      numbers[i] = cell == null ? sent.isNumber(i) : cell.number();
    }
    return cleaner.clean(
        new RawRow(sent.line(), sent.offset(), texts, numbers, null, false, false));
  }

  private RawRow returned() {
    if (current == null) {
      throw new IllegalStateException("no row was read yet");
    }
    return current;
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
    return report
        .ended(leftOut(), rows, rejects, cutOff)
        .ending(raw.hasLineBreakAtEnd(), DeclaredTotals.in(raw.notes(), columns));
  }

  private List<LeftOut> leftOut() {
    List<LeftOut> all = new ArrayList<>(raw.leftOut());
    all.addAll(report.leftOut());
    return all;
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
