package org.sunbridge.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
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
  private RowsBelow.@Nullable Cleaned current;
  private RowsBelow.@Nullable Cleaned next;
  private boolean hasLooked;
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
    this.lastCells = raw.lastCells();
    this.endsInsideCharacter = report.cutOff();
    this.cutOff = report.cutOff();
    look();
    if (next == null && raw.isTableMissing()) {
      throw FileProblem.TABLE_NOT_FOUND.error();
    }
  }

  /** Not sooner than it is asked for: what passes unread depends on what was made of rows above. */
  @Override
  public boolean hasNext() {
    if (!hasLooked) {
      try {
        look();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return next != null;
  }

  private void look() throws IOException {
    next = raw.next();
    hasLooked = true;
  }

  @Override
  public Row next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    RawRow read = next.raw();
    boolean cutInside = read.last() && (endsInsideCharacter || lastCells.showCutOff(read));
    lastCells.add(read);
    Row row = cutInside ? cleaner.cutOff(read) : next.row();
    current = next;
    hasLooked = false;
    rows++;
    if (row instanceof Reject reject) {
      rejects++;
      cutOff |= cutInside || read.last() && isCutOff(read, reject);
    }
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
    return List.of(returned().raw().cells());
  }

  @Override
  public Optional<RowPrint> print() {
    return Optional.ofNullable(returned().print());
  }

  @Override
  public int lastCell() {
    return lastCells.length(returned().raw());
  }

  @Override
  public Row mended(Map<Integer, MendedCell> cells) {
    RawRow sent = returned().raw();
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

  private RowsBelow.Cleaned returned() {
    if (current == null) {
      throw new IllegalStateException("no row was read yet");
    }
    return current;
  }

  @Override
  public FileReport report() {
    return report
        .ended(leftOut(), rows + raw.passed(), rejects, cutOff)
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
