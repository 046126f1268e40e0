package org.sunbridge.mapping;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What could part the cells of lines, and how usual it is. */
final class DelimiterCandidates {

  private static final String USUAL = ",;\t|";
  private static final String RARER = "，；｜^~:¦§¬";
  private static final String ODD = "#!$%&*+=@?`、：";
  private static final String VALUES_OWN = "-_/.\\<>(){}[]";

  private static final int LONGEST = 4;

  private final List<String> lines;

  DelimiterCandidates(List<String> lines) {
    this.lines = lines;
  }

  /** By delimiter, from 0 to 1; the empty one, for lines of one cell, is among them. */
  Map<String, Double> withPriors(int most) {
    Map<String, Integer> found = new HashMap<>();
    int rows = 0;
    for (String line : lines) {
      if (!line.isBlank()) {
        rows++;
        marksOf(line).forEach(mark -> found.merge(mark, 1, Integer::sum));
      }
    }
    int enough = Math.max(1, rows / 10);
    int often = Math.max(1, rows / 2);
    Map<String, Double> priors = new LinkedHashMap<>();
    priors.put("", 1.0);
    found.entrySet().stream()
        .filter(entry -> entry.getValue() >= (entry.getKey().length() > 1 ? often : enough))
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<String, Integer> entry) -> -prior(entry.getKey()) * entry.getValue()))
        .limit(most)
        .forEach(entry -> priors.put(entry.getKey(), prior(entry.getKey())));
    return priors;
  }

  /** The marks of a line, and what several of them in a row could be together. */
  private static Set<String> marksOf(String line) {
    Set<String> marks = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i < line.length() && isMark(line.charAt(i))) {
        marks.add(line.substring(i, i + 1));
        for (int from = Math.max(start, i - LONGEST + 1); from < i; from++) {
          marks.add(line.substring(from, i + 1));
        }
      } else {
        start = i + 1;
      }
    }
    return marks;
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c)
        && !Character.isSurrogate(c)
        && c != '"'
        && c != '\''
        && c != '＂'
        && c != '.'
        && c != '\uFFFD'
        && c != '\0';
  }

  private static double prior(String delimiter) {
    double prior = 1;
    boolean odd = true;
    for (int i = 0; i < delimiter.length(); i++) {
      char c = delimiter.charAt(i);
      odd &= c == ' ' || VALUES_OWN.indexOf(c) >= 0;
      prior = Math.min(prior, prior(c));
    }
    if (delimiter.length() == 1) {
      return prior;
    }
    if (delimiter.equals("  ") || delimiter.equals("<>")) {
      return 0.9;
    }
    // Where several marks always stand together they are meant as one.
    return odd ? 0.6 : 0.97;
  }

  private static double prior(char c) {
    if (USUAL.indexOf(c) >= 0) {
      return 1;
    }
    if (c == ' ') {
      return 0.75;
    }
    if (c < ' ') {
      return 0.99;
    }
    if (RARER.indexOf(c) >= 0) {
      return c == ':' ? 0.85 : 0.97;
    }
    if (ODD.indexOf(c) >= 0) {
      return 0.85;
    }
    return VALUES_OWN.indexOf(c) >= 0 ? 0.6 : 0.8;
  }
}
