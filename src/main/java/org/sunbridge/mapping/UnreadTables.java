package org.sunbridge.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sunbridge.mapping.FileReport.LeftOut;

/** Says which tables of a file a mapping has not read, in Chinese with the English after it. */
public final class UnreadTables {

  private static final int NAMED = 5;

  private UnreadTables() {}

  /** Empty when all was read. */
  public static Optional<String> sentence(FileReport report) {
    List<LeftOut> unread = of(report, Kinds.WHOLE);
    List<LeftOut> more = of(report, Kinds.COLUMNS);
    String chinese = "";
    String english = "";
    if (!unread.isEmpty()) {
      chinese += "文件里另有表头不同或没有要求读取的表，没有采用：" + places(report, unread) + "。";
      english += " Other tables in the file were not used: " + englishPlaces(unread) + ".";
    }
    if (!more.isEmpty()) {
      chinese += "后面的表有第一张表没有的列，这些列没有采用：" + places(report, more) + "。";
      english += " Columns that the first table lacks were not used: " + englishPlaces(more) + ".";
    }
    return chinese.isEmpty() ? Optional.empty() : Optional.of(chinese + english.strip());
  }

  private enum Kinds {
    WHOLE,
    COLUMNS
  }

  private static List<LeftOut> of(FileReport report, Kinds kinds) {
    return report.leftOut().stream()
        .filter(
            left ->
                switch (left.kind()) {
                  case OTHER_TABLE, OTHER_SHEET -> kinds == Kinds.WHOLE;
                  case MORE_COLUMNS -> kinds == Kinds.COLUMNS;
                  case TITLE, NOTE, HEADER_AGAIN -> false;
                })
        .toList();
  }

  private static String places(FileReport report, List<LeftOut> left) {
    String some =
        left.stream()
            .limit(NAMED)
            .map(one -> report.place(one.line()) + "起")
            .collect(Collectors.joining("、"));
    return left.size() > NAMED ? some + "等 " + left.size() + " 处" : some;
  }

  /** Without sheets' names, which are Chinese. */
  private static String englishPlaces(List<LeftOut> left) {
    String some =
        left.stream().limit(NAMED).map(UnreadTables::english).collect(Collectors.joining(", "));
    return left.size() > NAMED ? some + "… (" + left.size() + ")" : some;
  }

  private static String english(LeftOut left) {
    int sheet = SheetRows.sheetOf(left.line());
    return (sheet == 0 ? "" : "sheet " + sheet + " ") + "from row " + SheetRows.rowOf(left.line());
  }
}
