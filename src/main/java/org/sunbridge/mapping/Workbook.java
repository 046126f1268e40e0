package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition;

/** An open workbook and the sheet and header of it that a mapping reads. */
final class Workbook implements Closeable {

  private final ReadableWorkbook workbook;
  private final MappingDefinition mapping;
  private @Nullable Sheet sheet;
  private @Nullable Header header;

  private Workbook(ReadableWorkbook workbook, MappingDefinition mapping) {
    this.workbook = workbook;
    this.mapping = mapping;
  }

  /**
   * @throws UnreadableFile when the workbook or its header cannot be read
   */
  static Workbook open(Path file, MappingDefinition mapping) throws IOException {
    WorkbookLimits.DEFAULT.check(file.toFile());
    try {
      return new Workbook(readable(file), mapping).withHeader();
    } catch (ExcelReaderException e) {
      throw FileProblem.BROKEN_WORKBOOK.error(e);
    }
  }

  /**
   * Some exports write no styles, as they may; the reader insists when asked for number formats.
   */
  private static ReadableWorkbook readable(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException e) {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
    }
  }

  private Workbook withHeader() throws IOException {
    try {
      find();
      return this;
    } catch (UnreadableFile | ExcelReaderException | IOException e) {
      workbook.close();
      throw e;
    }
  }

  private void find() throws IOException {
    HeaderSearch search = new HeaderSearch(mapping);
    for (Sheet candidate : sheets()) {
      try (XlsxRows rows = new XlsxRows(candidate, workbook.isDate1904())) {
        Optional<Header> found = search.in(rows);
        if (found.isPresent() && (header == null || found.get().found() > header.found())) {
          sheet = candidate;
          header = found.get();
        }
      }
    }
    if (header == null) {
      throw search.notFound();
    }
    header.check(mapping);
  }

  private List<Sheet> sheets() {
    List<Sheet> sheets = workbook.getSheets().toList();
    Optional<String> wanted = mapping.file().sheet();
    if (wanted.isEmpty()) {
      return sheets;
    }
    String name = ColumnNames.key(wanted.get());
    List<Sheet> named =
        sheets.stream().filter(s -> ColumnNames.key(s.getName()).equals(name)).toList();
    if (named.isEmpty()) {
      throw FileProblem.SHEET_NOT_FOUND.error(
          wanted.get(), ColumnNames.listed(sheets.stream().map(Sheet::getName).toList()));
    }
    return named;
  }

  Header header() {
    return Objects.requireNonNull(header);
  }

  boolean isFrom1904() {
    return workbook.isDate1904();
  }

  /** The rows below the header; closing them closes the workbook. */
  RawRows rows() throws IOException {
    XlsxRows rows = new XlsxRows(Objects.requireNonNull(sheet), workbook.isDate1904());
    RawRow row = rows.next();
    while (row != null && row.line() < header().line()) {
      row = rows.next();
    }
    return new RawRows() {
      @Override
      public @Nullable RawRow next() {
        return rows.next();
      }

      @Override
      public void close() throws IOException {
        rows.close();
        workbook.close();
      }
    };
  }

  FileReport report() {
    return new FileReport(
        "xlsx",
        "",
        "",
        header().line(),
        header().columns(),
        header().fieldColumns(mapping),
        0,
        0,
        false);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
