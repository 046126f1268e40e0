package org.sunbridge.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunbridge.domain.RowReference;

/**
 * A list of turned-back rows that comes back mended, as the workbook it was or saved as text. It is
 * known by its own columns, whatever its name, its sheets' names, the order of its rows and what
 * somebody added.
 *
 * @param rows in the order of the file, of all its sheets
 */
public record MendedFile(List<MendedRow> rows) {

  private static final int HEAD = 1 << 16;
  private static final char[] DELIMITERS = {',', '\t', ';'};
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("GB18030"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  public MendedFile {
    rows = List.copyOf(rows);
  }

  /**
   * Reads the file if it is one; others, readable or not, are none.
   *
   * @throws UnreadableFile when it is one and has too many rows
   * @throws UncheckedIOException when the file cannot be reached
   */
  public static Optional<MendedFile> of(Path file) {
    try {
      byte[] head = head(file);
      FileFormat format = FileFormat.of(head);
      return format == FileFormat.CSV ? inText(file, head) : inWorkbook(file, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same as a list, of rows that somebody mended on a page.
   *
   * @param header of the delivery's own file
   * @param rows every cell of each
   */
  public static MendedFile typed(List<String> header, Map<RowReference, List<String>> rows) {
    return new MendedFile(
        rows.entrySet().stream()
            .map(row -> MendedRow.typed(header, row.getKey(), row.getValue()))
            .toList());
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  /** What is wrong with a workbook is said by whoever reads it as a delivery. */
  private static Optional<MendedFile> inWorkbook(Path file, FileFormat format) throws IOException {
    Book book;
    try {
      book = Book.open(file, format);
    } catch (UnreadableFile none) {
      return Optional.empty();
    }
    try (book) {
      List<MendedTable> tables = new ArrayList<>();
      for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
        try (RawRows rows = book.rows(sheet)) {
          MendedTable.in(rows).ifPresent(tables::add);
        }
      }
      return joined(tables.stream());
    } catch (UnreadableFile e) {
      if (e.code().equals(FileProblem.BROKEN_WORKBOOK.name())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Optional<MendedFile> inText(Path file, byte[] head) throws IOException {
    boolean isPossible =
        CHARSETS.stream()
            .map(charset -> new String(head, charset))
            .anyMatch(
                text ->
                    text.contains(RejectColumns.REFERENCE) || text.contains(RejectColumns.REASON));
    if (!isPossible) {
      return Optional.empty();
    }
    TextEncoding encoding;
    try {
      encoding = TextEncoding.of(file, "auto");
    } catch (UnreadableFile none) {
      return Optional.empty();
    }
    for (char delimiter : DELIMITERS) {
      Dialect dialect = Dialect.of(String.valueOf(delimiter));
      try (CsvRows rows = new CsvRows(encoding.open(file), dialect, CsvRows.Reading.STRICT)) {
        Optional<MendedTable> table = MendedTable.in(rows);
        if (table.isPresent()) {
          return joined(table.stream());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<MendedFile> joined(Stream<MendedTable> tables) {
    List<MendedTable> found = tables.toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new MendedFile(found.stream().flatMap(t -> t.rows().stream()).toList()));
  }
}
