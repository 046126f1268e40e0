package org.sunbridge.operation;

/**
 * Keeps a cell from being run as a formula by the spreadsheet that opens it: what begins with one
 * of {@code = + - @}, a tab, CR or NUL gets an apostrophe in front, which spreadsheets do not show.
 */
final class ForSpreadsheets {

  private ForSpreadsheets() {}

  static String harmless(String cell) {
    if (cell.isEmpty() || "=+-@\t\r\0".indexOf(cell.charAt(0)) < 0) {
      return cell;
    }
    return "'" + cell;
  }
}
