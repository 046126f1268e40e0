package org.sunbridge.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.CodeList;

/**
 * Divisions as codes. A code that nobody here knows is another district's and passes; a name that
 * nobody knows does not.
 */
final class DivisionCleaner implements Cleaner {

  /** Province, city, county and street together are shorter. */
  private static final int LONGEST = 60;

  private final DivisionWords words;

  /** Without a list only codes can be read. */
  DivisionCleaner(@Nullable CodeList list) {
    this.words = new DivisionWords(list == null ? List.of() : list.entries());
  }

  @Override
  public @Nullable String clean(Cell cell) {
    String text = cell.text();
    if (text.length() == 9 && words.knows(text)) {
      return text;
    }
    String compact = cell.whole(cell.compact());
    if (compact.length() > LONGEST) {
      return cell.broken(ProblemCode.DIVISION_UNKNOWN);
    }
    if (LostDigits.isScientific(compact)) {
      return cell.broken(ProblemCode.LOST_DIGITS);
    }
    if (Characters.areDigits(compact, 0, compact.length())) {
      return isCode(compact)
          ? DivisionWords.canonical(compact)
          : cell.broken(ProblemCode.DIVISION_FORM);
    }
    return named(cell, CodeCleaner.word(compact));
  }

  /** Codes begin with their province's, 11 at least. */
  private static boolean isCode(String digits) {
    int length = digits.length();
    return (length == 6 || length == 9 || length == 12) && digits.charAt(0) != '0';
  }

  private @Nullable String named(Cell cell, String word) {
    Optional<String> code = codeOf(word);
    if (code.isPresent()) {
      return code.get();
    }
    String digits = digitsAtAnEnd(word);
    if (!digits.isEmpty()) {
      return numbered(cell, digits, word);
    }
    Set<String> candidates = candidates(word);
    return candidates.size() > 1
        ? cell.broken(ProblemCode.DIVISION_AMBIGUOUS, namesOf(candidates))
        : cell.broken(ProblemCode.DIVISION_UNKNOWN);
  }

  /** {@code 310114114 外冈镇}: the name must be the code's, unless it is another district's. */
  private @Nullable String numbered(Cell cell, String digits, String word) {
    String code = DivisionWords.canonical(digits);
    String name =
        JoinedWords.trimmed(
            word.startsWith(digits)
                ? word.substring(digits.length())
                : word.substring(0, word.length() - digits.length() - closing(word)));
    Optional<String> named = codeOf(name);
    boolean agrees =
        named.isPresent()
            ? code.startsWith(named.get())
            : candidates(name).contains(code) || !words.knows(code);
    return agrees ? code : cell.broken(ProblemCode.DIVISION_DISAGREES);
  }

  private Optional<String> codeOf(String word) {
    Optional<String> code = words.codeOf(word);
    // 上海市嘉定区外冈镇: what follows a county's name may be a name we know.
    for (int i = 1; code.isEmpty() && i < word.length() - 1; i++) {
      if (isCounty(word.charAt(i))) {
        String before = word.substring(0, i + 1);
        code = words.codeOf(word.substring(i + 1)).filter(found -> words.isInside(found, before));
      }
    }
    return code;
  }

  private Set<String> candidates(String word) {
    Set<String> candidates = new TreeSet<>(words.candidates(word));
    for (int i = 1; i < word.length() - 1; i++) {
      if (isCounty(word.charAt(i))) {
        String before = word.substring(0, i + 1);
        words.candidates(word.substring(i + 1)).stream()
            .filter(code -> words.isInside(code, before))
            .forEach(candidates::add);
      }
    }
    return candidates;
  }

  private static boolean isCounty(char c) {
    return "区县市".indexOf(c) >= 0;
  }

  private String namesOf(Set<String> codes) {
    return codes.stream().map(words::nameOf).collect(Collectors.joining("、"));
  }

  /** The code at the beginning, or at the end, perhaps in brackets; empty when there is none. */
  private static String digitsAtAnEnd(String word) {
    int from = 0;
    while (from < word.length() && Characters.isDigit(word.charAt(from))) {
      from++;
    }
    if (isCode(word.substring(0, from))) {
      return word.substring(0, from);
    }
    int to = word.length() - closing(word);
    int start = to;
    while (start > 0 && Characters.isDigit(word.charAt(start - 1))) {
      start--;
    }
    return isCode(word.substring(start, to)) ? word.substring(start, to) : "";
  }

  private static int closing(String word) {
    return word.endsWith(")") || word.endsWith("]") || word.endsWith("】") ? 1 : 0;
  }
}
