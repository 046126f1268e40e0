package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An open workbook, of either format. */
interface Book extends Closeable {

  /** Names of the sheets, in their order. */
  List<String> sheets();

  /** A sheet's rows that are not blank. */
  RawRows rows(int sheet) throws IOException;

  /** Whether a sheet is kept from sight. */
  boolean isHidden(int sheet);

  /** Whether its days count from 1904. */
  boolean isFrom1904();

  /** As reports name it. */
  String format();

  /**
   * @throws UnreadableFile when it is damaged, locked, or larger than allowed
   */
  static Book open(Path file, FileFormat format) throws IOException {
    return format == FileFormat.XLS ? XlsBook.open(file) : XlsxBook.open(file);
  }

  /** Whether a sheet holds more than a cover or a legend. */
  default boolean holdsTable(int sheet) throws IOException {
    int wide = 0;
    try (RawRows rows = rows(sheet)) {
      RawRow row = rows.next();
      for (int i = 0; row != null && i < TableFrame.LOOK_AHEAD; i++) {
        wide += row.filled() > 2 ? 1 : 0;
        row = rows.next();
      }
    }
    return wide > 1;
  }

  /**
   * The sheets to look into: all, or the wanted one.
   *
   * @throws UnreadableFile when there is none of that name
   */
  default List<Integer> sheetsNamed(Optional<String> wanted) {
    List<String> names = sheets();
    List<Integer> all = java.util.stream.IntStream.range(0, names.size()).boxed().toList();
    if (wanted.isEmpty()) {
      return all;
    }
    String key = ColumnNames.key(wanted.get());
    List<Integer> named =
        all.stream().filter(i -> ColumnNames.key(names.get(i)).equals(key)).toList();
    if (named.isEmpty()) {
      throw FileProblem.SHEET_NOT_FOUND.error(wanted.get(), ColumnNames.listed(names));
    }
    return named;
  }
}
