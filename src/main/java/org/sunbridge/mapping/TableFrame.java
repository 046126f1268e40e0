package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a table begins among rows, and what would end it.
 *
 * @param titles rows above the header
 * @param headerRows how many rows name the columns; 0 when none does
 * @param columns their names; those of several rows are joined by a blank
 * @param width cells of a row
 * @param typed columns of numbers or dates, where they are known
 */
record TableFrame(
    int titles, int headerRows, List<String> columns, int width, List<Integer> typed) {

  static final TableFrame NONE = new TableFrame(0, 0, List.of(), 0);

  TableFrame(int titles, int headerRows, List<String> columns, int width) {
    this(titles, headerRows, columns, width, List.of());
  }

  /** Rows below a table among which its notes are looked for. */
  static final int LOOK_AHEAD = 12;

  private static final int MOST_TITLES = 40;
  private static final int ROWS_COMPARED = 12;

  private static final Pattern NOTE =
      Pattern.compile(
          "[（(*※＊]*((注|备\\s*注|附注|说\\s*明|备注说明|填报单位|单位|日期|联系电话|数据来源|资料来源|来源)"
              + "(\\s*[:：].*|$|\\d.*)|注意.*|(填表|制表|填报|审核|复核|经办|负责|统计|录入|打印|导出|报送|签字|盖章)"
              + "(人|日期|时间|单位|员|$|[（(:：]).*|(notes?|sources?|remarks?)(\\s*[:：].*|$)"
              + "|第\\s*\\d+\\s*页.*|共\\s*\\d+\\s*页.*|page\\s+\\d+(\\s*(of|/)\\s*\\d+)?"
              + "|\\(\\d+ rows?( affected)?\\))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern TOTAL = Pattern.compile("(合|总|共|小)\\s*(计|数)|总人数|合计人数|本页小计|本页合计");

  /** A total in words, in one cell: 合计 120 人, 共 120 条，金额 54000.00 元. */
  private static final Pattern TOTAL_IN_WORDS =
      Pattern.compile(
          "(合|总|共|小)\\s*计?\\D{0,8}\\d[\\d,]*(\\.\\d+)?\\s*(人|名|户|条|行|笔|份|件|元).*", Pattern.DOTALL);

  /**
   * @param width cells most rows have; 0 when unknown
   * @param headerLine the line of the header, 0 when there is none, null to find it
   */
  static TableFrame of(List<RawRow> rows, int width, @Nullable Integer headerLine) {
    if (rows.isEmpty()) {
      return NONE;
    }
    int cells = width > 0 ? width : usualWidth(rows);
    int first = headerLine == null ? firstRow(rows, cells) : rowAt(rows, headerLine);
    List<RawRow> table = rows.subList(first, rows.size());
    int headerRows = headerLine == null ? HeaderRows.count(table) : headerLine == 0 ? 0 : 1;
    List<String> columns = HeaderRows.joined(table.subList(0, Math.max(1, headerRows)));
    List<Integer> typed = HeaderRows.typedColumns(toBlank(table));
    return new TableFrame(first, headerRows, headerRows == 0 ? List.of() : columns, cells, typed);
  }

  /** Behind a blank row another table may stand. */
  static List<RawRow> toBlank(List<RawRow> table) {
    int rows = Math.min(2, table.size());
    while (rows < table.size() && !table.get(rows).afterBlank()) {
      rows++;
    }
    return table.subList(0, rows);
  }

  private static int rowAt(List<RawRow> rows, int line) {
    int i = 0;
    while (i < rows.size() - 1 && rows.get(i).line() < line) {
      i++;
    }
    return i;
  }

  private static int usualWidth(List<RawRow> rows) {
    return rows.stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                row -> row.cells().length, java.util.stream.Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            java.util.Map.Entry.<Integer, Long>comparingByValue()
                .thenComparing(java.util.Map.Entry.comparingByKey()))
        .map(java.util.Map.Entry::getKey)
        .orElse(1);
  }

  /** The first row that is filled as those below it are. */
  private static int firstRow(List<RawRow> rows, int width) {
    if (width < 2) {
      return 0;
    }
    int most = Math.min(MOST_TITLES, Math.max(0, rows.size() - 2));
    for (int i = 0; i <= most; i++) {
      int filled = rows.get(i).filled();
      int below = usuallyFilled(rows, i + 1);
      if (filled >= Math.min(2, width) && filled * 2 >= Math.min(below, width)) {
        return i;
      }
    }
    return 0;
  }

  private static int usuallyFilled(List<RawRow> rows, int from) {
    int[] filled =
        rows.subList(Math.min(from, rows.size()), rows.size()).stream()
            .mapToInt(RawRow::filled)
            .filter(count -> count > 1)
            .limit(ROWS_COMPARED * 8L)
            .sorted()
            .toArray();
    return filled.length == 0 ? 0 : filled[filled.length / 2];
  }

  /** Whether another table begins with a row. */
  boolean endsBefore(RawRow row, Collection<RawRow> ahead) {
    if (columns.isEmpty()) {
      return row.afterBlank() && isOtherShape(row, ahead);
    }
    return repeatsHeader(row)
        || row.afterBlank() && (isOtherShape(row, ahead) || isOtherHeader(row, ahead));
  }

  /** After a blank row, names where this table has numbers or dates, and rows below them. */
  private boolean isOtherHeader(RawRow row, Collection<RawRow> ahead) {
    RawRow header = typed.isEmpty() ? null : OtherTable.header(row, ahead);
    return header != null
        && typed.stream().anyMatch(column -> !Characters.isBlank(header.cell(column)));
  }

  boolean repeatsHeader(RawRow row) {
    if (headerRows == 0 || width < 2 || columns.size() < 2 || !startsLikeHeader(row)) {
      return false;
    }
    int same = 0;
    int filled = row.filled();
    for (int i = 0; i < Math.min(row.cells().length, columns.size()); i++) {
      String name = FramedRows.key(columns.get(i));
      same += !name.isEmpty() && name.equals(FramedRows.key(row.cells()[i])) ? 1 : 0;
    }
    return same >= 2 && same >= 0.6 * filled && same >= 0.6 * columns.size();
  }

  /** Most rows are told by their first cell. */
  boolean startsLikeHeader(RawRow row) {
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      if (!Characters.isBlank(name)) {
        return Characters.strip(row.cell(i)).equalsIgnoreCase(Characters.strip(name));
      }
    }
    return false;
  }

  /** After a blank row, two rows of one other width, perhaps below a title. */
  private boolean isOtherShape(RawRow row, Collection<RawRow> ahead) {
    Iterator<RawRow> next = ahead.iterator();
    RawRow first = row.cells().length == 1 && next.hasNext() ? next.next() : row;
    if (!next.hasNext()) {
      return false;
    }
    RawRow second = next.next();
    int cells = first.cells().length;
    return cells > 1
        && cells != width
        && second.cells().length == cells
        && !second.afterBlank()
        && first.broken() == null
        && second.broken() == null
        && width > 1
        && !mayBeNote(first);
  }

  /** Whether a row says that the table has ended. */
  boolean isNote(RawRow row) {
    String first = firstText(row);
    if (width < 3 || row.isBlank()) {
      return false;
    }
    boolean alone = row.filled() == 1 && row.afterBlank() && row.cells().length == 1;
    return alone
        || isTotal(row)
        || row.filled() <= Math.max(1, width / 2) && NOTE.matcher(first).matches();
  }

  /** Whether a row sums others up. */
  boolean isTotal(RawRow row) {
    String first = firstText(row);
    return !first.isEmpty()
        && "合总共小本".indexOf(first.charAt(0)) >= 0
        && (TOTAL.matcher(first.replaceAll("[:：]$", "")).matches()
            || row.filled() <= Math.max(1, width / 2) && TOTAL_IN_WORDS.matcher(first).matches());
  }

  /** Whether a row may follow a note. */
  boolean mayBeNote(RawRow row) {
    return width >= 3 && (isNote(row) || row.filled() <= Math.max(1, width / 3));
  }

  private static String firstText(RawRow row) {
    for (String cell : row.cells()) {
      if (!Characters.isBlank(cell)) {
        return Characters.strip(cell);
      }
    }
    return "";
  }

  /** All but the lines that name nothing. */
  List<String> names() {
    return new ArrayList<>(columns);
  }
}
