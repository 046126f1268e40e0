package org.sunbridge.operation;

/** How rows that were turned back are given out. */
public enum RejectFormat {
  /** RFC 4180, raw, one table however many files. */
  CSV,
  /** A workbook with a sheet for each file; cells are text and harmless. */
  XLSX
}
