package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.mapping.FileReport.LeftOut;
import org.sunbridge.mapping.FileReport.LeftOut.Kind;
import org.sunbridge.mapping.SheetRows.Part;

/**
 * An open workbook and the sheets of it that a mapping reads: the one whose header fits best, and
 * all others that have its required columns, unless they are hidden.
 */
final class Workbook implements Closeable {

  private final Book book;
  private final MappingDefinition mapping;
  private final List<Part> parts;
  private final List<LeftOut> leftOut;

  /**
   * @param parts the first one read goes first
   */
  private Workbook(Book book, MappingDefinition mapping, List<Part> parts, List<LeftOut> leftOut) {
    this.book = book;
    this.mapping = mapping;
    this.parts = parts;
    this.leftOut = leftOut;
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
    OwnHeaders own = new OwnHeaders(mapping);
    List<Part> whole = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    Part best = null;
    for (int sheet : book.sheetsNamed(mapping.file().sheet())) {
      Optional<Part> part;
      try (RawRows rows = book.rows(sheet)) {
        part = search.in(rows).map(header -> new Part(sheet + 1, header));
      }
      best = part.filter(isBetterThan(best, book, own)).orElse(best);
      part.filter(p -> own.isWhole(p.header()) && !isOnlyOne(mapping)).ifPresent(whole::add);
      if (part.filter(p -> own.isWhole(p.header())).isEmpty() && book.holdsTable(sheet)) {
        leftOut.add(new LeftOut(SheetRows.firstOf(sheet + 1) + 1, Kind.OTHER_SHEET));
      }
    }
    if (best == null) {
      throw search.notFound();
    }
    best.header().check(mapping);
    return new Workbook(book, mapping, parts(best, whole, book, leftOut), leftOut);
  }

  private static List<Part> parts(Part best, List<Part> whole, Book book, List<LeftOut> leftOut) {
    List<Part> parts = new ArrayList<>(List.of(best));
    for (Part part : whole) {
      if (part.number() != best.number() && book.isHidden(part.number() - 1)) {
        leftOut.add(new LeftOut(SheetRows.firstOf(part.number()) + 1, Kind.OTHER_SHEET));
      } else if (part.number() != best.number()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Without a header nothing tells a sheet of the same kind; a table by number is one. */
  private static boolean isOnlyOne(MappingDefinition mapping) {
    return mapping.file().table().isPresent()
        || mapping.file().header().filter(line -> line == FileShape.NO_HEADER).isPresent();
  }

  private static Predicate<Part> isBetterThan(@Nullable Part best, Book book, OwnHeaders own) {
    return part -> best == null || rank(part, book, own) > rank(best, book, own);
  }

  private static int rank(Part part, Book book, OwnHeaders own) {
    int whole = own.isWhole(part.header()) ? 100_000 : 0;
    return whole + (book.isHidden(part.number() - 1) ? 0 : 50_000) + part.header().found();
  }

  Header header() {
    return parts.get(0).header();
  }

  boolean isFrom1904() {
    return book.isFrom1904();
  }

  /** The rows below the header; closing them closes the workbook. */
  RawRows rows() throws IOException {
    RawRows first = book.rows(parts.get(0).number() - 1);
    header().pass(first);
    return new SheetRows(book, first, parts.subList(1, parts.size()), book);
  }

  FileReport report() {
    List<String> names = book.sheets();
    String read =
        parts.stream().map(part -> names.get(part.number() - 1)).collect(Collectors.joining("、"));
    return FileReport.ofSheet(book.format(), read, names)
        .withHeader(header().line(), header().columns(), header().fieldColumns(mapping))
        .leavingOut(leftOut);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
