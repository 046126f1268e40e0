package org.sunbridge.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook since 2007, streamed. */
record XlsxBook(ReadableWorkbook workbook, List<Sheet> parts) implements Book {

  static XlsxBook open(Path file) throws IOException {
    WorkbookLimits.DEFAULT.check(file.toFile());
    try {
      ReadableWorkbook workbook = readable(file);
      return new XlsxBook(workbook, workbook.getSheets().toList());
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

  @Override
  public List<String> sheets() {
    return parts.stream().map(Sheet::getName).toList();
  }

  @Override
  public RawRows rows(int sheet) throws IOException {
    return new XlsxRows(parts.get(sheet), workbook.isDate1904());
  }

  @Override
  public boolean isHidden(int sheet) {
    return parts.get(sheet).getVisibility() != SheetVisibility.VISIBLE;
  }

  @Override
  public boolean isFrom1904() {
    return workbook.isDate1904();
  }

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
