package org.sunbridge.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.mapping.FileReport.LeftOut;
import org.sunbridge.mapping.FileReport.LeftOut.Kind;

/** Reads files without a mapping: their cells as they stand. Thread-safe; what it opens is not. */
public final class TableReader {

  private static final int ROWS_COMPARED = 200;

  private final FileShape shape;

  /**
   * @param shape what is known of the files; {@link FileShape#FOUND} when nothing is
   */
  public TableReader(FileShape shape) {
    this.shape = shape;
  }

  /**
   * Opens a file and finds its table.
   *
   * @throws UnreadableFile when not one row can be read
   * @throws UncheckedIOException when the file cannot be reached
   */
  public TableSource open(Path file) throws UnreadableFile {
    try {
      FileFormat format = FileFormat.of(file, shape);
      return format == FileFormat.CSV ? openText(file) : openWorkbook(file, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Names of a workbook's sheets, in their order; none of a text.
   *
   * @throws UnreadableFile when it is a workbook that cannot be read
   */
  public static List<String> sheets(Path file) throws UnreadableFile {
    try {
      FileFormat format = FileFormat.of(file, FileShape.FOUND);
      if (format == FileFormat.CSV) {
        return List.of();
      }
      try (Book book = Book.open(file, format)) {
        return List.copyOf(book.sheets());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TableSource openWorkbook(Path file, FileFormat format) throws IOException {
    Book book = Book.open(file, format);
    try {
      int sheet = fullest(book);
      RawRows rows = new EvenRows(book.rows(sheet), book);
      FramedRows framed =
          new FramedRows(rows, "", 0, shape.header().orElse(null), shape.table().orElse(1));
      return new TableSource(
          framed,
          FileReport.ofSheet(book.format(), book.sheets().get(sheet), book.sheets())
              .leavingOut(others(book, sheet)),
          false);
    } catch (ExcelReaderException e) {
      book.close();
      throw FileProblem.BROKEN_WORKBOOK.error(e);
    } catch (UnreadableFile | IOException e) {
      book.close();
      throw e;
    }
  }

  /** A cover or a legend holds less than the table. */
  private int fullest(Book book) throws IOException {
    int best = -1;
    long most = 0;
    for (int sheet : book.sheetsNamed(shape.sheet())) {
      long filled = 0;
      try (RawRows rows = book.rows(sheet)) {
        RawRow row = rows.next();
        for (int i = 0; row != null && i < ROWS_COMPARED; i++) {
          filled += row.filled();
          row = rows.next();
        }
      }
      if (filled > most) {
        best = sheet;
        most = filled;
      }
    }
    if (best < 0) {
      throw FileProblem.EMPTY_FILE.error();
    }
    return best;
  }

  /** The sheets that could be shown instead. */
  private List<LeftOut> others(Book book, int shown) throws IOException {
    List<LeftOut> others = new ArrayList<>();
    for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
      if (sheet != shown && shape.sheet().isEmpty() && book.holdsTable(sheet)) {
        others.add(new LeftOut(SheetRows.firstOf(sheet + 1) + 1, Kind.OTHER_SHEET));
      }
    }
    return others;
  }

  private TableSource openText(Path file) throws IOException {
    TextFile text = TextFile.of(file, shape.charset());
    if (text.isEmpty()) {
      throw FileProblem.EMPTY_FILE.error();
    }
    DialectScore best = new DialectSearch(text.texts(), shape.text()).ranked().get(0);
    CsvRows rows = text.rows(best.dialect(), CsvRows.Reading.LIKELIEST);
    rows.expect(best.width());
    FramedRows framed =
        new FramedRows(
            rows,
            best.dialect().delimiter(),
            best.width(),
            shape.header().orElse(null),
            shape.table().orElse(1));
    return new TableSource(framed, FileReport.ofText(text.encoding(), best.dialect()), true);
  }
}
