package org.sunbridge.mapping;

import java.util.List;
import java.util.Map;

/**
 * How a file was understood.
 *
 * @param format {@code csv} or {@code xlsx}
 * @param charset name of the charset; empty for a workbook
 * @param delimiter empty for a workbook
 * @param headerLine line of the header, from 1
 * @param columns the header's cells
 * @param fieldColumns by field, the sender's column it is read from
 * @param rows rows below the header that are not blank, the rejects among them
 * @param rejects rows turned back
 * @param cutOff whether the file ends in the middle of a row or a character: it was truncated
 */
public record FileReport(
    String format,
    String charset,
    String delimiter,
    long headerLine,
    List<String> columns,
    Map<String, String> fieldColumns,
    long rows,
    long rejects,
    boolean cutOff) {

  public FileReport {
    columns = List.copyOf(columns);
    fieldColumns = Map.copyOf(fieldColumns);
  }

  /** The same with what is known at the end of the file. */
  public FileReport ended(long rows, long rejects, boolean cutOff) {
    return new FileReport(
        format, charset, delimiter, headerLine, columns, fieldColumns, rows, rejects, cutOff);
  }
}
