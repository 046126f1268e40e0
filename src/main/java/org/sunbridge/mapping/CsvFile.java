package org.sunbridge.mapping;

import static org.sunbridge.mapping.CsvRows.Reading.STRICT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition;

/** A delimited text whose charset, dialect and header were found. */
record CsvFile(TextFile text, Dialect dialect, Header header) {

  /** Of the dialects that explain the lines best, the one that shows most of the header counts. */
  private static final int MOST_DIALECTS = 8;

  private static final int DIALECTS_TO_THE_END = 2;

  private static final String[] USUAL = {",", "\t", ";", "|", "，"};

  /**
   * @throws UnreadableFile when one of them cannot be found
   */
  static CsvFile of(Path file, MappingDefinition mapping) throws IOException {
    TextFile text = TextFile.of(file, mapping.file().charset());
    if (text.isEmpty()) {
      throw FileProblem.EMPTY_FILE.error();
    }
    HeaderSearch search = new HeaderSearch(mapping);
    Set<Dialect> dialects = dialects(text, mapping);
    CsvFile best = null;
    for (Dialect dialect : dialects) {
      best = better(best, text, dialect, search.in(text.headRows(dialect, STRICT)), mapping);
    }
    if (best == null || best.header.problem(mapping) != null) {
      best = farBelow(best, text, dialects, search, mapping);
    }
    if (best == null) {
      throw search.notFound();
    }
    best.header.check(mapping);
    return best;
  }

  private static @Nullable CsvFile better(
      @Nullable CsvFile best,
      TextFile text,
      Dialect dialect,
      Optional<Header> found,
      MappingDefinition mapping) {
    if (found.isEmpty()) {
      return best;
    }
    CsvFile file = new CsvFile(text, dialect, found.get());
    return best == null || file.rank(mapping) > best.rank(mapping) ? file : best;
  }

  /** A header that can be read by goes first, then the one that names most. */
  private int rank(MappingDefinition mapping) {
    return header.found() + (header.problem(mapping) == null ? RawRows.MOST_COLUMNS : 0);
  }

  /** Below a long table of something else. */
  private static @Nullable CsvFile farBelow(
      @Nullable CsvFile near,
      TextFile text,
      Set<Dialect> dialects,
      HeaderSearch search,
      MappingDefinition mapping)
      throws IOException {
    CsvFile best = near;
    if (text.isWhole()) {
      return best;
    }
    for (Dialect dialect : dialects.stream().limit(DIALECTS_TO_THE_END).toList()) {
      try (CsvRows rows = text.rows(dialect, STRICT)) {
        best = better(best, text, dialect, search.in(rows), mapping);
      }
    }
    return best;
  }

  private static Set<Dialect> dialects(TextFile text, MappingDefinition mapping) {
    Set<Dialect> dialects = new LinkedHashSet<>();
    new DialectSearch(text.texts(), mapping.file().text())
        .ranked().stream().limit(MOST_DIALECTS).forEach(score -> dialects.add(score.dialect()));
    if (mapping.file().text().delimiter().isEmpty()) {
      for (String usual : USUAL) {
        dialects.add(Dialect.of(usual));
      }
    }
    return dialects;
  }

  /**
   * The rows below the header.
   *
   * @param known null when no row gets a print
   * @param suits whether known rows mean here what they meant before
   */
  RawRows open(@Nullable KnownRows known, boolean suits) throws IOException {
    CsvRows rows = text.rows(dialect, STRICT);
    header.pass(rows);
    rows.expect(header.columns().size());
    if (known != null) {
      RowPrinter printer = new RowPrinter(known.key(), dialect, text.encoding(), header);
      rows.print(printer, suits ? known : null);
    }
    return rows;
  }

  String delimiter() {
    return dialect.delimiter();
  }

  FileReport report(MappingDefinition mapping) {
    return FileReport.ofText(text.encoding(), dialect)
        .withHeader(header.line(), header.columns(), header.fieldColumns(mapping));
  }
}
