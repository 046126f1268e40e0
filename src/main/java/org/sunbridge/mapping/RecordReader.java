package org.sunbridge.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.MappingDefinition;

/**
 * Reads the files of one mapping. The format is told by a file's content, never by its name.
 * Thread-safe; what it opens is not.
 */
public final class RecordReader {

  private final MappingDefinition mapping;
  private final List<Cleaner> cleaners;
  private final List<RecordCheck> checks;

  /**
   * @param codes all code lists by name; a division field without one uses {@code divisions}
   * @param checks the mapping's own rules, asked after the cells and what they must agree on
   * @throws IllegalArgumentException when a field names a code list that does not exist
   */
  public RecordReader(
      MappingDefinition mapping, Map<String, CodeList> codes, List<RecordCheck> checks) {
    this.mapping = mapping;
    this.cleaners = Columns.cleaners(mapping, codes);
    this.checks = List.copyOf(checks);
  }

  /**
   * Opens a file and finds its header.
   *
   * @param asOf ISO date of what the file says, or empty while unknown: rules that speak of it are
   *     not asked then
   * @throws UnreadableFile when not one row can be read; its code is a {@link FileProblem}
   * @throws UncheckedIOException when the file cannot be reached
   */
  public RowSource open(Path file, String asOf) throws UnreadableFile {
    return opened(file, asOf, null, below -> {});
  }

  /**
   * The same for whoever looks for one row: of those above it, only such are returned as might have
   * a part in how it is understood.
   *
   * @param line on which the row begins
   * @throws UnreadableFile when not one row can be read; its code is a {@link FileProblem}
   * @throws UncheckedIOException when the file cannot be reached
   */
  public RowSource openAt(Path file, String asOf, long line) throws UnreadableFile {
    return opened(file, asOf, null, below -> below.passAbove(line));
  }

  /**
   * The same, but rows that are known pass unread, and the others get a print to be known by.
   *
   * @throws UnreadableFile when not one row can be read; its code is a {@link FileProblem}
   * @throws UncheckedIOException when the file cannot be reached
   */
  public RowSource open(Path file, String asOf, KnownRows known) throws UnreadableFile {
    return opened(file, asOf, known, below -> {});
  }

  private RowSource opened(
      Path file, String asOf, @Nullable KnownRows known, Consumer<RowsBelow> passing) {
    try {
      FileFormat format = FileFormat.of(file, mapping.file());
      return format == FileFormat.CSV
          ? openText(file, asOf, known, passing)
          : openWorkbook(file, format, asOf, passing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RowSource openText(
      Path file, String asOf, @Nullable KnownRows known, Consumer<RowsBelow> passing)
      throws IOException {
    CsvFile csv = CsvFile.of(file, mapping);
    FileReport report = csv.report(mapping);
    boolean suits = known != null && known.suit(report);
    RawRows rows = csv.open(known, suits);
    Consumer<RowsBelow> unread = suits ? below -> below.pass(known) : passing;
    return read(rows, csv.header(), report, csv.delimiter(), false, asOf, unread);
  }

  private RowSource openWorkbook(
      Path file, FileFormat format, String asOf, Consumer<RowsBelow> passing) throws IOException {
    Workbook workbook = Workbook.open(file, format, mapping);
    boolean from1904 = workbook.isFrom1904();
    return read(workbook.rows(), workbook.header(), workbook.report(), "", from1904, asOf, passing);
  }

  private RowSource read(
      RawRows rows,
      Header header,
      FileReport report,
      String delimiter,
      boolean from1904,
      String asOf,
      Consumer<RowsBelow> passing)
      throws IOException {
    Columns columns = new Columns(mapping, cleaners, header);
    RowCleaner cleaner = new RowCleaner(columns, delimiter, from1904, asOf, checks);
    TableHeads heads = new TableHeads(mapping, header, !delimiter.isEmpty());
    RowsBelow below = new RowsBelow(rows, header.columns(), heads, cleaner::clean);
    mapping.file().table().ifPresent(below::onlyTable);
    passing.accept(below);
    try {
      return new MappedRows(below, cleaner, columns, report);
    } catch (UnreadableFile e) {
      below.close();
      throw e;
    }
  }
}
