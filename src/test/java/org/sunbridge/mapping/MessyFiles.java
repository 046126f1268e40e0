package org.sunbridge.mapping;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Writes clean tables of random content in random dialects, with one pollution each: what foreign
 * files look like, beside what they should be read as.
 */
final class MessyFiles {

  /**
   * @param clean the rows that should be read, the header first
   */
  record Messy(String pollution, byte[] bytes, List<List<String>> clean) {}

  /** How a table is written. */
  record Style(String delimiter, String quote, String escape, boolean quotesAll, String end) {}

  private static final String[] DELIMITERS = {",", ";", "\t", "|", ",", ";", "\t", "|", "^", "~"};
  private static final String[] ODD_DELIMITERS = {"||", "::", "\u0001", "，", "；", "|~|", ", ", "#"};
  private static final String[] ENDS = {"\n", "\r\n", "\r"};

  private final Random random;

  MessyFiles(long seed) {
    this.random = new Random(seed);
  }

  static List<String> pollutions() {
    return List.of(
        "plain",
        "every cell quoted",
        "odd delimiter",
        "single quotes",
        "escaped quotes",
        "mixed line ends",
        "no final line end",
        "GB18030",
        "UTF-16 without mark",
        "Big5",
        "windows-1252",
        "title above",
        "notes below",
        "blank rows",
        "no header",
        "one column",
        "one row",
        "line breaks in cells",
        "unclosed quote in a row",
        "stray quotes in cells",
        "delimiter too many in a row",
        "delimiter missing in a row",
        "null bytes",
        "comment lines",
        "lined up by blanks",
        "delimiter at the end of rows",
        "wide");
  }

  Messy file(String pollution) {
    int columns =
        switch (pollution) {
          case "one column" -> 1;
          case "wide" -> 40 + random.nextInt(60);
          default -> 3 + random.nextInt(9);
        };
    int rows = pollution.equals("one row") ? 1 : 5 + random.nextInt(60);
    Tables tables = new Tables(random, languageOf(pollution));
    List<List<String>> table = tables.table(columns, rows);
    String end = pick(ENDS);
    boolean all = pollution.equals("every cell quoted") || random.nextInt(4) == 0;
    String delimiter = pollution.equals("odd delimiter") ? pick(ODD_DELIMITERS) : pick(DELIMITERS);
    Style style =
        new Style(
            delimiter,
            pollution.equals("single quotes") ? "'" : "\"",
            pollution.equals("escaped quotes") ? "\\" : "",
            all,
            end);
    return polluted(pollution, style, table, tables);
  }

  private Messy polluted(String pollution, Style style, List<List<String>> table, Tables tables) {
    List<List<String>> clean = new ArrayList<>(table);
    int broken = 1 + random.nextInt(table.size() - 1);
    int column = random.nextInt(table.get(0).size());
    if (pollution.equals("line breaks in cells")) {
      clean.set(broken, with(table.get(broken), column, "第一行" + style.end() + "second line"));
    }
    if (pollution.equals("stray quotes in cells")) {
      clean.set(broken, with(table.get(broken), column, "5\" pipe"));
    }
    if (pollution.equals("no header")) {
      clean.remove(0);
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : clean) {
      lines.add(line(row, style, pollution.equals("stray quotes in cells")));
    }
    String first = lines.get(0);
    String broke = lines.get(Math.min(broken, lines.size() - 1));
    switch (pollution) {
      case "unclosed quote in a row" -> {
        List<String> cells = clean.get(broken);
        clean.set(broken, with(cells, column, "\"" + cells.get(column)));
        lines.set(broken, unclosed(cells, column, style));
      }
      case "delimiter too many in a row" -> {
        List<String> cells = new ArrayList<>(clean.get(broken));
        cells.add(column, "");
        lines.set(broken, line(cells, style, false));
      }
      case "delimiter missing in a row" -> lines.set(broken, joined(clean.get(broken), style));
      case "title above" -> lines.addAll(0, List.of("2026年第三季度 " + tables.word(), ""));
      case "notes below" ->
          lines.addAll(List.of("", "填表人：" + tables.word(), "备注：以上数据截至2026年10月31日"));
      case "blank rows" -> {
        lines.add(1 + random.nextInt(lines.size() - 1), "");
        lines.add(1 + random.nextInt(lines.size() - 1), "");
        lines.add(style.delimiter().repeat(table.get(0).size() - 1));
      }
      case "null bytes" -> lines.set(broken, broke + "\0");
      case "comment lines" -> {
        lines.add(1 + random.nextInt(lines.size() - 1), "# " + tables.word());
        lines.add(0, "# 2026-10-31");
      }
      case "lined up by blanks" -> {
        clean.replaceAll(MessyFiles::ofSingleBlanks);
        lines = linedUp(clean);
      }
      case "delimiter at the end of rows" ->
          lines.replaceAll(text -> text.equals(first) ? text : text + style.delimiter());
      default -> {
        // the table as it is
      }
    }
    Function<Integer, String> end =
        pollution.equals("mixed line ends") ? i -> ENDS[i % 2] : i -> style.end();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1 && pollution.equals("no final line end");
      text.append(lines.get(i)).append(last ? "" : end.apply(i));
    }
    return new Messy(pollution, text.toString().getBytes(charsetOf(pollution)), clean);
  }

  private static List<String> ofSingleBlanks(List<String> row) {
    return row.stream()
        .map(cell -> cell.isEmpty() ? "-" : cell.replace("\"", "").replaceAll(" +", " ").strip())
        .toList();
  }

  /** Columns as wide as their longest cell, two blanks between. */
  private static List<String> linedUp(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static Tables.Language languageOf(String pollution) {
    return switch (pollution) {
      case "GB18030", "notes below", "title above" -> Tables.Language.CHINESE;
      case "Big5" -> Tables.Language.TRADITIONAL;
      case "windows-1252" -> Tables.Language.WESTERN;
      default -> Tables.Language.BOTH;
    };
  }

  private static Charset charsetOf(String pollution) {
    return Charset.forName(
        switch (pollution) {
          case "GB18030", "Big5", "windows-1252" -> pollution;
          case "UTF-16 without mark" -> "UTF-16LE";
          default -> "UTF-8";
        });
  }

  private static List<String> with(List<String> row, int column, String cell) {
    List<String> changed = new ArrayList<>(row);
    changed.set(column, cell);
    return changed;
  }

  /** The delimiter behind the first cell is missing. */
  private static String joined(List<String> row, Style style) {
    String first = cell(row.get(0), style, false);
    return first + line(row.subList(1, row.size()), style, false);
  }

  private static String unclosed(List<String> row, int column, Style style) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(i == column ? style.quote() + row.get(i) : cell(row.get(i), style, false));
    }
    return String.join(style.delimiter(), cells);
  }

  private static String line(List<String> row, Style style, boolean bareQuotes) {
    List<String> cells = new ArrayList<>();
    for (String cell : row) {
      cells.add(cell(cell, style, bareQuotes));
    }
    return String.join(style.delimiter(), cells);
  }

  private static String cell(String cell, Style style, boolean bareQuotes) {
    boolean needed =
        cell.contains(style.delimiter())
            || cell.indexOf('\n') >= 0
            || cell.indexOf('\r') >= 0
            || cell.contains(style.quote()) && !bareQuotes;
    if (!needed && (!style.quotesAll() || cell.contains("\""))) {
      return cell;
    }
    String escape = style.escape().isEmpty() ? style.quote() : style.escape();
    return style.quote() + cell.replace(style.quote(), escape + style.quote()) + style.quote();
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
