package org.sunbridge.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.MappingDefinition;

/** A delimited text whose charset, dialect and header were found. */
record CsvFile(TextFile text, Dialect dialect, Header header) {

  /** Of the dialects that explain the lines best, the one that shows most of the header counts. */
  private static final int MOST_DIALECTS = 8;

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
    CsvFile best = null;
    for (Dialect dialect : dialects(text, mapping)) {
      Optional<Header> header = search.in(text.headRows(dialect, CsvRows.Reading.STRICT));
      if (header.isPresent() && (best == null || header.get().found() > best.header.found())) {
        best = new CsvFile(text, dialect, header.get());
      }
    }
    if (best == null) {
      throw search.notFound();
    }
    best.header.check(mapping);
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

  /** The rows below the header. */
  RawRows open() throws IOException {
    CsvRows rows = text.rows(dialect, CsvRows.Reading.STRICT);
    header.pass(rows);
    rows.expect(header.columns().size());
    return rows;
  }

  FileReport report(MappingDefinition mapping) {
    return FileReport.ofText(text.encoding(), dialect)
        .withHeader(header.line(), header.columns(), header.fieldColumns(mapping));
  }
}
