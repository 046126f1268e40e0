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
