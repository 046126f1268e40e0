package org.sunbridge.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file was understood.
 *
 * @param format {@code csv}, {@code xlsx} or {@code xls}
 * @param charset name of the charset; empty for a workbook
 * @param delimiter empty for a workbook, and for a text of one column
 * @param quote what encloses cells; empty where nothing does
 * @param escape what stands before a quotation mark inside a cell; empty where it is doubled
 * @param sheet the workbook's sheet, or several parted by {@code 、}; empty for a text
 * @param sheets all sheets of the workbook; empty for a text
 * @param headerLine line of the header, from 1; 0 where there is none
 * @param columns the header's cells
 * @param fieldColumns by field, the sender's column it is read from
 * @param leftOut what was read and is no row: titles, notes, other tables
 * @param rows rows below the header that are not blank, the rejects among them
 * @param rejects rows turned back
 * @param cutOff whether the file ends in the middle of a row or a character: it was truncated
 * @param lineBreakAtEnd whether the last line of a text is ended; a workbook's always is
 * @param totals what the file says of itself in a row of totals; null where it has none
 */
public record FileReport(
    String format,
    String charset,
    String delimiter,
    String quote,
    String escape,
    String sheet,
    List<String> sheets,
    long headerLine,
    List<String> columns,
    Map<String, String> fieldColumns,
    List<LeftOut> leftOut,
    long rows,
    long rejects,
    boolean cutOff,
    boolean lineBreakAtEnd,
    @Nullable DeclaredTotals totals) {

  public FileReport {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
    fieldColumns = Map.copyOf(fieldColumns);
    leftOut = List.copyOf(leftOut);
  }

  /** A line that is no row of the table. */
  public record LeftOut(long line, Kind kind) {

    public enum Kind {
      /** Stands above the header. */
      TITLE,
      /** A note or a total below the table. */
      NOTE,
      /** The header once more, as on another page. */
      HEADER_AGAIN,
      /** The header of a further table, with columns that the first lacks: they are not read. */
      MORE_COLUMNS,
      /** Another table begins here; it is not read. */
      OTHER_TABLE,
      /** A sheet with a table that is not read. */
      OTHER_SHEET
    }
  }

  static FileReport ofText(TextEncoding encoding, Dialect dialect) {
    return new FileReport(
        "csv",
        encoding.charset().name(),
        dialect.delimiter(),
        dialect.quote() == Dialect.NONE ? "" : String.valueOf(dialect.quote()),
        dialect.hasEscape() ? String.valueOf(dialect.escape()) : "",
        "",
        List.of(),
        0,
        List.of(),
        Map.of(),
        List.of(),
        0,
        0,
        encoding.endsInsideCharacter(),
        true,
        null);
  }

  static FileReport ofSheet(String format, String sheet, List<String> sheets) {
    return new FileReport(
        format, "", "", "", "", sheet, sheets, 0, List.of(), Map.of(), List.of(), 0, 0, false, true,
        null);
  }

  FileReport withHeader(long line, List<String> columns, Map<String, String> fieldColumns) {
    return new FileReport(
        format,
        charset,
        delimiter,
        quote,
        escape,
        sheet,
        sheets,
        line,
        columns,
        fieldColumns,
        leftOut,
        rows,
        rejects,
        cutOff,
        lineBreakAtEnd,
        totals);
  }

  /** The same with what is known at the end of the file. */
  FileReport ended(List<LeftOut> left, long rows, long rejects, boolean cutOff) {
    return new FileReport(
        format,
        charset,
        delimiter,
        quote,
        escape,
        sheet,
        sheets,
        headerLine,
        columns,
        fieldColumns,
        left,
        rows,
        rejects,
        cutOff,
        lineBreakAtEnd,
        totals);
  }

  /** The same with how its end looks. */
  FileReport ending(boolean withLineBreak, @Nullable DeclaredTotals declared) {
    return new FileReport(
        format,
        charset,
        delimiter,
        quote,
        escape,
        sheet,
        sheets,
        headerLine,
        columns,
        fieldColumns,
        leftOut,
        rows,
        rejects,
        cutOff,
        withLineBreak,
        declared);
  }

  /** The same with lines left out before the first row. */
  FileReport leavingOut(List<LeftOut> left) {
    return ended(left, rows, rejects, cutOff);
  }

  /** Where a line stands, for people. */
  public String place(long line) {
    int sheet = SheetRows.sheetOf(line);
    return sheet == 0 || sheet > sheets.size()
        ? "第 " + line + " 行"
        : "工作表“" + sheets.get(sheet - 1) + "”第 " + SheetRows.rowOf(line) + " 行";
  }

  /** The same with other counts. */
  public FileReport ended(long rows, long rejects, boolean cutOff) {
    return ended(leftOut, rows, rejects, cutOff);
  }
}
