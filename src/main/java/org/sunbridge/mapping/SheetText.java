package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.List;

/** How cells are written into workbooks for people, and read back from them. */
public final class SheetText {

  /** Of one cell: Excel calls a file with a longer one damaged. */
  private static final int LONGEST = 32_767;

  private static final String RUN = "=+-@\t\r\0";

  private SheetText() {}

  /**
   * The cell as a spreadsheet may show it: what it would run as a formula gets an apostrophe in
   * front, what its format cannot hold is replaced or cut off.
   */
  public static String shown(String cell) {
    String text = printable(cell);
    String harmless = text.isEmpty() || RUN.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST);
  }

  /** What was typed, without the apostrophe that {@link #shown} puts in front. */
  public static String typed(String shown) {
    return shown.length() > 1 && shown.charAt(0) == '\'' && RUN.indexOf(shown.charAt(1)) >= 0
        ? shown.substring(1)
        : shown;
  }

  /** Whether somebody left a cell as it was shown. */
  static boolean isUntouched(String returned, String sent) {
    String left = comparable(returned);
    return left.equals(comparable(shown(sent))) || left.equals(comparable(sent));
  }

  private static String comparable(String text) {
    return Characters.strip(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** XML knows neither control characters nor halves of characters. */
  private static String printable(String cell) {
    StringBuilder text = null;
    for (int i = 0; i < cell.length(); ) {
      int point = cell.codePointAt(i);
      if (!isPrintable(point)) {
        text = text == null ? new StringBuilder(cell) : text;
        text.setCharAt(i, '\uFFFD');
      }
      i += Character.charCount(point);
    }
    return text == null ? cell : text.toString();
  }

  private static boolean isPrintable(int point) {
    boolean isHalf = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0x20 && point < 0xFFFE && !isHalf
        || point > 0xFFFF;
  }

  /**
   * A name for each column of a row: the header's own, and a number where it has none.
   *
   * @param width cells of the widest row
   */
  public static List<String> columns(List<String> header, int width) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < Math.max(width, header.size()); i++) {
      String name = i < header.size() ? header.get(i) : "";
      columns.add(name.isEmpty() ? "第 " + (i + 1) + " 列" : name);
    }
    return columns;
  }
}
