package org.sunbridge.mapping;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import org.sunbridge.definition.MappingDefinition;

/** A delimited text whose charset, delimiter and header were found. */
record CsvFile(Path file, TextEncoding encoding, char delimiter, Header header) {

  private static final char[] DELIMITERS = {',', '\t', ';', '|', '，'};

  /** Enough characters for the rows among which a header is looked for. */
  private static final int HEAD = 1 << 17;

  /**
   * @throws UnreadableFile when one of them cannot be found
   */
  static CsvFile of(Path file, MappingDefinition mapping) throws IOException {
    TextEncoding encoding = TextEncoding.of(file, mapping.file().charset());
    String head = head(file, encoding);
    if (head.isEmpty()) {
      throw FileProblem.EMPTY_FILE.error();
    }
    HeaderSearch search = new HeaderSearch(mapping);
    CsvFile best = null;
    for (char delimiter : DELIMITERS) {
      Optional<Header> header = search.in(rows(new StringReader(head), delimiter));
      if (header.isPresent() && (best == null || header.get().found() > best.header.found())) {
        best = new CsvFile(file, encoding, delimiter, header.get());
      }
    }
    if (best == null) {
      throw search.notFound();
    }
    best.header.check(mapping);
    return best;
  }

  private static String head(Path file, TextEncoding encoding) throws IOException {
    try (Reader in = encoding.open(file)) {
      char[] head = new char[HEAD];
      int length = 0;
      for (int read = in.read(head); read > 0; read = in.read(head, length, HEAD - length)) {
        length += read;
      }
      return new String(head, 0, length);
    }
  }

  private static CsvRows rows(Reader in, char delimiter) {
    return new CsvRows(new PhysicalLines(in), delimiter);
  }

  /** The rows below the header. */
  RawRows open() throws IOException {
    CsvRows rows = rows(encoding.open(file), delimiter);
    RawRow row = rows.next();
    while (row != null && row.line() < header.line()) {
      row = rows.next();
    }
    rows.expect(header.columns().size());
    return rows;
  }

  FileReport report(MappingDefinition mapping) {
    return new FileReport(
        "csv",
        encoding.charset().name(),
        String.valueOf(delimiter),
        header.line(),
        header.columns(),
        header.fieldColumns(mapping),
        0,
        0,
        encoding.endsInsideCharacter());
  }
}
