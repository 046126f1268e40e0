package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.definition.MappingDefinition.TextShape;

/**
 * Finds the dialect of lines without being told: every delimiter, quotation mark and escape that
 * they could have is tried, the best explanation wins.
 */
final class DialectSearch {

  private static final int MOST_DELIMITERS = 14;
  private static final int MOST_LINES = 600;

  private final TextShape told;
  private final List<String> lines;
  private final String text;

  /**
   * @param told what is declared and not to be found
   */
  DialectSearch(List<String> lines, TextShape told) {
    this.told = told;
    this.lines = withoutComments(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    this.text = String.join("\n", this.lines);
  }

  /** What a program remarks on its file says nothing about the rows. */
  private static List<String> withoutComments(List<String> lines) {
    List<String> rest = lines.stream().filter(line -> !line.startsWith("# ")).toList();
    return rest.size() * 2 > lines.size() ? rest : lines;
  }

  /** The best first; never empty. */
  List<DialectScore> ranked() {
    Map<String, Double> delimiters =
        told.delimiter()
            .map(delimiter -> Map.of(delimiter(delimiter), 1.0))
            .orElseGet(() -> new DelimiterCandidates(lines).withPriors(MOST_DELIMITERS));
    List<DialectScore> scores = new ArrayList<>();
    for (char quote : quotes()) {
      for (char escape : escapes(quote)) {
        delimiters.forEach(
            (delimiter, prior) -> {
              if (delimiter.indexOf(quote) < 0 && delimiter.indexOf(escape) < 0) {
                Dialect dialect = new Dialect(delimiter, quote, escape, escapesItself(escape));
                scores.add(DialectScore.of(dialect, prior * priorOf(dialect), lines));
              }
            });
      }
    }
    scores.sort(Comparator.comparingDouble(DialectScore::score).reversed());
    return scores;
  }

  /** What is rarer must explain more. */
  private static double priorOf(Dialect dialect) {
    return (dialect.quote() == '"' ? 1 : 0.995) * (dialect.hasEscape() ? 0.997 : 1);
  }

  private static String delimiter(String told) {
    return switch (told) {
      case "none" -> "";
      case "tab", "\\t" -> "\t";
      case "space" -> " ";
      default -> told;
    };
  }

  private static char mark(String told) {
    return told.equals("none") ? Dialect.NONE : told.charAt(0);
  }

  private List<Character> quotes() {
    if (told.quote().isPresent()) {
      return List.of(mark(told.quote().get()));
    }
    List<Character> quotes = new ArrayList<>(List.of('"'));
    for (char quote : new char[] {'\'', '`', '＂'}) {
      if (text.indexOf(quote) != text.lastIndexOf(quote)) {
        quotes.add(quote);
      }
    }
    return quotes;
  }

  /** None, a backslash, and the mark that most often stands before a quotation mark inside. */
  private List<Character> escapes(char quote) {
    if (told.escape().isPresent()) {
      return List.of(mark(told.escape().get()));
    }
    List<Character> escapes = new ArrayList<>(List.of(Dialect.NONE));
    if (text.indexOf('\\') >= 0) {
      escapes.add('\\');
    }
    Map<Character, Integer> before = new LinkedHashMap<>();
    for (int i = text.indexOf(quote, 1); i >= 0; i = text.indexOf(quote, i + 1)) {
      char c = text.charAt(i - 1);
      boolean inside = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      if (inside && c != quote && c != '\\' && "~^|!#?%$&*@/\0\u001b".indexOf(c) >= 0) {
        before.merge(c, 1, Integer::sum);
      }
    }
    before.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .max(Map.Entry.comparingByValue())
        .ifPresent(entry -> escapes.add(entry.getKey()));
    return escapes;
  }

  /** An escape that stands before anything else somewhere is a character there, and always two. */
  private boolean escapesItself(char escape) {
    if (escape == Dialect.NONE) {
      return false;
    }
    for (int i = text.indexOf(escape); i >= 0; i = text.indexOf(escape, i + 2)) {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (Character.isLetterOrDigit(next) || next == ' ') {
        return false;
      }
    }
    return true;
  }
}
