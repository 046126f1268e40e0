package org.sunbridge.mapping;

/**
 * Why not one row of a file can be read. The names are stable; the sentence of each stands in the
 * bundle {@code messages/mapping} as {@code file.NAME}.
 */
public enum FileProblem {
  /** No bytes, or nothing but a byte order mark. */
  EMPTY_FILE,
  /** In no known charset: no text. */
  UNKNOWN_CHARSET,
  /** The bytes are not in the charset that the mapping, or the byte order mark, declares. */
  WRONG_CHARSET,
  /** The mapping does not accept the format that the content shows. */
  FORMAT_NOT_ACCEPTED,
  /** A workbook of the format before 2007 that is damaged or locked by a password. */
  OLD_WORKBOOK,
  /** A zip archive that is no workbook, or a damaged one. */
  BROKEN_WORKBOOK,
  /** A workbook whose end is missing. */
  CUT_OFF,
  /** A workbook that unpacks to more than is allowed. */
  WORKBOOK_TOO_LARGE,
  /** A table with more columns than any has. */
  TOO_MANY_COLUMNS,
  /** A line longer than any row can be stands at the beginning: no table. */
  LINE_TOO_LONG,
  /** No sheet of the name that the mapping asks for. */
  SHEET_NOT_FOUND,
  /** The file has fewer tables than the number that is asked for. */
  TABLE_NOT_FOUND,
  /** No row looks like the mapping's header. */
  HEADER_NOT_FOUND,
  /** The header lacks required columns. */
  MISSING_COLUMNS,
  /** The header names a column twice that the mapping reads. */
  DUPLICATE_COLUMN,
  /** A list of turned-back rows came back with more rows than anybody mends by hand. */
  MENDED_ROWS_TOO_MANY;

  UnreadableFile error(Object... details) {
    return new UnreadableFile(name(), Sentences.CHINESE.of(this, details));
  }

  UnreadableFile error(Throwable cause) {
    return new UnreadableFile(name(), Sentences.CHINESE.of(this), cause);
  }
}
