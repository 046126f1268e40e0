package org.sunbridge.mapping;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet. */
final class XlsxRows implements RawRows {

  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final boolean from1904;
  private long before;

  XlsxRows(Sheet sheet, boolean from1904) throws IOException {
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
    this.from1904 = from1904;
  }

  @Override
  public @Nullable RawRow next() {
    try {
      while (rows.hasNext()) {
        RawRow row = row(rows.next());
        if (!row.isBlank()) {
          before = row.line();
          return row;
        }
      }
      return null;
    } catch (ExcelReaderException e) {
      throw FileProblem.BROKEN_WORKBOOK.error(e);
    }
  }

  private RawRow row(Row row) {
    int count = row.getCellCount();
    String[] cells = new String[count];
    boolean[] numbers = new boolean[count];
    for (int i = 0; i < count; i++) {
      SheetCell cell = SheetCell.of(row.getCell(i), from1904);
      cells[i] = cell.text();
      numbers[i] = cell.number();
    }
    return new RawRow(
        row.getRowNum(), -1, cells, numbers, null, false, row.getRowNum() > before + 1);
  }

  @Override
  public void close() {
    stream.close();
  }
}
