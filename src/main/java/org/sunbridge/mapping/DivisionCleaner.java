package org.sunbridge.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.CodeList.Entry;

/**
 * Divisions as codes. A code that nobody here knows is another district's and passes; a name that
 * nobody knows does not.
 */
final class DivisionCleaner implements Cleaner {

  private static final List<String> KINDS = List.of("街道", "地区", "镇", "乡");
  private static final List<String> OFFICES = List.of("办事处", "人民政府");

  /** Stands for several divisions: such a word names none. */
  private static final String SEVERAL = "";

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> shortNames = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** Without a list only codes can be read. */
  DivisionCleaner(@Nullable CodeList list) {
    if (list == null) {
      return;
    }
    for (Entry entry : list.entries()) {
      String code = canonical(entry.code());
      names.put(code, CodeCleaner.word(entry.name()));
      add(words, CodeCleaner.word(entry.name()), code);
      add(words, entry.name(), code);
      for (String alias : entry.aliases()) {
        add(words, CodeCleaner.word(alias), code);
      }
      add(shortNames, without(KINDS, CodeCleaner.word(entry.name())), code);
    }
  }

  private static void add(Map<String, String> to, String word, String code) {
    to.merge(word, code, (one, other) -> one.equals(other) ? one : SEVERAL);
  }

  @Override
  public @Nullable String clean(Cell cell) {
    String known = words.get(cell.text());
    if (known != null && !known.isEmpty()) {
      return known;
    }
    String compact = cell.compact();
    if (Characters.areDigits(compact, 0, compact.length())) {
      int length = compact.length();
      return length == 6 || length == 9 || length == 12
          ? canonical(compact)
          : cell.broken(ProblemCode.DIVISION_FORM);
    }
    String code = codeOf(CodeCleaner.word(compact));
    return code.isEmpty() ? cell.broken(ProblemCode.DIVISION_UNKNOWN) : code;
  }

  private String codeOf(String word) {
    String code = lookUp(word);
    // 上海市嘉定区外冈镇: what follows a county's name may be a name we know.
    for (int i = 1; code.isEmpty() && i < word.length() - 1; i++) {
      if ("区县市".indexOf(word.charAt(i)) >= 0) {
        String candidate = lookUp(word.substring(i + 1));
        code = isInside(candidate, word.substring(0, i + 1)) ? candidate : "";
      }
    }
    return code;
  }

  private String lookUp(String text) {
    String word = without(OFFICES, text);
    String code = words.get(word);
    if (code == null) {
      code = shortNames.get(word);
    }
    return code == null ? SEVERAL : code;
  }

  /** A list that names the county itself can tell another county's street of the same name. */
  private boolean isInside(String code, String before) {
    if (code.length() <= 6) {
      return !code.isEmpty();
    }
    String county = names.get(code.substring(0, 6));
    return county == null || before.endsWith(county);
  }

  private static String without(List<String> endings, String word) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() > ending.length() + 1) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** Trailing zeros name the division above. */
  private static String canonical(String code) {
    if (code.length() == 12 && code.endsWith("000")) {
      return canonical(code.substring(0, 9));
    }
    return code.length() == 9 && code.endsWith("000") ? code.substring(0, 6) : code;
  }
}
