package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Yuan;

/**
 * How many rows and how much money a file says it holds, in a row below its table: 合计 120 人, or the
 * sums under their columns. A page's own subtotals say nothing of the file.
 *
 * @param line of the row
 * @param count people or rows; null where none is declared
 * @param sums declared sums by money field, in yuan with two decimals
 */
public record DeclaredTotals(long line, @Nullable Long count, Map<String, String> sums) {

  private static final Pattern TOTAL = Pattern.compile("[（(]?\\s*(合|总|共).*", Pattern.DOTALL);
  private static final Pattern OF_A_PAGE = Pattern.compile("小\\s*计|本页");
  private static final String NUMBER = "(\\d[\\d,，]*(?:\\.\\d+)?)";
  private static final Pattern COUNT =
      Pattern.compile(NUMBER + "\\s*(?:人次|人|名|户|条|行|笔|份|件)|(?:人|户|条|行|笔|份|件)数\\D{0,3}" + NUMBER);
  private static final Pattern SUM = Pattern.compile(NUMBER + "\\s*元");
  private static final Pattern PLAIN = Pattern.compile("[¥￥]?\\s*" + NUMBER + "\\s*元?");

  public DeclaredTotals {
    sums = Map.copyOf(sums);
  }

  /** Null where no row among the notes is one of totals. */
  static @Nullable DeclaredTotals in(List<RawRow> notes, Columns columns) {
    for (RawRow note : notes) {
      String text = String.join(" ", note.cells()).strip();
      if (TOTAL.matcher(text).matches() && !OF_A_PAGE.matcher(text).find()) {
        DeclaredTotals totals = of(note, text, columns);
        if (totals.count != null || !totals.sums.isEmpty()) {
          return totals;
        }
      }
    }
    return null;
  }

  private static DeclaredTotals of(RawRow note, String text, Columns columns) {
    Map<String, String> sums = new TreeMap<>();
    Map<Integer, String> money = columns.moneyColumns();
    List<String> wholeNumbers = new ArrayList<>();
    for (int i = 0; i < note.cells().length; i++) {
      Matcher plain = PLAIN.matcher(Characters.strip(note.cell(i)));
      String field = money.get(i);
      if (plain.matches() && field != null) {
        sums.put(field, yuan(plain.group(1)));
      } else if (plain.matches() && !plain.group(1).contains(".")) {
        wholeNumbers.add(plain.group(1));
      }
    }
    Matcher inWords = SUM.matcher(text);
    if (sums.isEmpty() && inWords.find()) {
      columns.summedField().ifPresent(field -> sums.put(field, yuan(inWords.group(1))));
    }
    Matcher counted = COUNT.matcher(text);
    String count =
        counted.find()
            ? counted.group(1) == null ? counted.group(2) : counted.group(1)
            : wholeNumbers.size() == 1 ? wholeNumbers.get(0) : null;
    return new DeclaredTotals(note.line(), count == null ? null : whole(count), sums);
  }

  private static @Nullable Long whole(String number) {
    String digits = number.replaceAll("[,，]", "");
    return digits.matches("\\d{1,12}") ? Long.valueOf(digits) : null;
  }

  private static String yuan(String number) {
    return Yuan.rounded(Double.parseDouble(number.replaceAll("[,，]", ""))).toString();
  }
}
