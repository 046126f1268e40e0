package org.sunbridge.synth;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Cells as hurried people type them. Cleaned, they say what they said before. */
final class Sloppiness {

  private static final List<UnaryOperator<Row>> SLIPS =
      List.of(
          row -> in(row, "联系电话", phone -> spaced(phone, " ")),
          row -> in(row, "联系电话", phone -> spaced(phone, "-")),
          row -> in(row, "联系电话", Sloppiness::fullWidth),
          row -> in(row, "残疾人证号", Sloppiness::fullWidth),
          row -> in(row, "残疾人证号", number -> "'" + number),
          row -> in(row, "身份证号", id -> "'" + id),
          row -> in(row, "身份证号", id -> id + " "),
          row -> in(lowerCase(row, "残疾人证号"), "身份证号", id -> id.toLowerCase(Locale.ROOT)),
          row -> in(row, "调查日期", date -> slashed(LocalDate.parse(date))),
          row -> in(row, "调查日期", date -> written(LocalDate.parse(date))),
          row -> in(row, "签发日期", date -> slashed(LocalDate.parse(date))),
          row -> in(row, "有效期至", date -> written(LocalDate.parse(date))),
          row -> in(row, "姓名", name -> name.replace('·', '•')),
          row -> in(row, "姓名", name -> " " + name),
          row -> in(row, "姓名", Sloppiness::stretched));

  private Sloppiness() {}

  /** One slip somewhere in what the feeds say about somebody to whom nothing happens. */
  static void slip(Tale tale, Draw draw) {
    Night night = Night.values()[draw.below(Night.values().length)];
    Feed feed = draw.of(List.of(Feed.SURVEY, Feed.SURVEY, Feed.REGISTRY, Feed.LEDGER));
    tale.rewrite(night, feed, draw.of(SLIPS));
  }

  private static Row in(Row row, String column, UnaryOperator<String> slip) {
    return row.has(column) ? row.with(column, slip.apply(row.cell(column))) : row;
  }

  private static Row lowerCase(Row row, String column) {
    return in(row, column, text -> text.replace('X', 'x'));
  }

  private static String spaced(String phone, String by) {
    return phone.substring(0, 3) + by + phone.substring(3, 7) + by + phone.substring(7);
  }

  private static String slashed(LocalDate date) {
    return date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth();
  }

  private static String written(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** Two characters are often stretched to the width of three. */
  private static String stretched(String name) {
    return name.codePointCount(0, name.length()) == 2
        ? new StringBuilder(name).insert(name.offsetByCodePoints(0, 1), '\u3000').toString()
        : name + " ";
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      wide.append(c > ' ' && c <= '~' ? (char) (c - '!' + '\uFF01') : c);
    }
    return wide.toString();
  }
}
