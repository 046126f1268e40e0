package org.sunbridge.mapping;

/** What became of one row of a file. */
public sealed interface Row permits SourceRecord, Reject {

  /** The physical line the row begins on, or the sheet's row number; the header counts too. */
  long line();

  /** Of the row's first byte in the file, from 0; -1 in a workbook. */
  long offset();
}
