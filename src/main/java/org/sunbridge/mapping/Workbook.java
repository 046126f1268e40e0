package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition;

/** An open workbook and the sheet and header of it that a mapping reads. */
final class Workbook implements Closeable {

  private final Book book;
  private final MappingDefinition mapping;
  private final int sheet;
  private final Header header;

  private Workbook(Book book, MappingDefinition mapping, int sheet, Header header) {
    this.book = book;
    this.mapping = mapping;
    this.sheet = sheet;
    this.header = header;
  }

  /**
   * @throws UnreadableFile when the workbook or its header cannot be read
   */
  static Workbook open(Path file, FileFormat format, MappingDefinition mapping) throws IOException {
    Book book = Book.open(file, format);
    try {
      return found(book, mapping);
    } catch (ExcelReaderException e) {
      book.close();
      throw FileProblem.BROKEN_WORKBOOK.error(e);
    } catch (UnreadableFile | IOException e) {
      book.close();
      throw e;
    }
  }

  private static Workbook found(Book book, MappingDefinition mapping) throws IOException {
    HeaderSearch search = new HeaderSearch(mapping);
    Workbook best = null;
    for (int sheet : book.sheetsNamed(mapping.file().sheet())) {
      try (RawRows rows = book.rows(sheet)) {
        Optional<Header> found = search.in(rows);
        if (found.isPresent() && (best == null || found.get().found() > best.header.found())) {
          best = new Workbook(book, mapping, sheet, found.get());
        }
      }
    }
    if (best == null) {
      throw search.notFound();
    }
    best.header.check(mapping);
    return best;
  }

  Header header() {
    return header;
  }

  boolean isFrom1904() {
    return book.isFrom1904();
  }

  /** The rows below the header; closing them closes the workbook. */
  RawRows rows() throws IOException {
    RawRows rows = book.rows(sheet);
    header.pass(rows);
    return new RawRows() {
      @Override
      public @Nullable RawRow next() throws IOException {
        return rows.next();
      }

      @Override
      public void close() throws IOException {
        rows.close();
        book.close();
      }
    };
  }

  FileReport report() {
    return FileReport.ofSheet(book.format(), book.sheets().get(sheet))
        .withHeader(header.line(), header.columns(), header.fieldColumns(mapping));
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
