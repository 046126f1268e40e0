package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sunbridge.definition.CodeList.Entry;

/**
 * The names of a list of divisions: whole, by alias, or short of their kind. A short name that
 * could be several divisions' names none, but all of them are candidates.
 */
final class DivisionWords {

  private static final List<String> KINDS = List.of("街道", "地区", "镇", "乡", "新区", "工业区", "开发区", "新城");

  private static final List<String> COUNTIES = List.of("区", "县", "市");
  private static final List<String> OFFICES = List.of("街道办", "办事处", "人民政府", "政府", "管委会");

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Set<String>> shortNames = new HashMap<>();
  private final Map<String, Set<String>> shorter = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<String>> counties = new HashMap<>();

  DivisionWords(List<Entry> entries) {
    for (Entry entry : entries) {
      String code = canonical(entry.code());
      String name = CodeCleaner.word(entry.name());
      names.put(code, entry.name());
      add(words, name, code);
      entry.aliases().forEach(alias -> add(words, CodeCleaner.word(alias), code));
      if (code.length() == 6) {
        List<String> county = new ArrayList<>(List.of(name));
        entry.aliases().forEach(alias -> county.add(CodeCleaner.word(alias)));
        counties.put(code, county);
        add(shorter, without(COUNTIES, name), code);
        continue;
      }
      String shortName = without(KINDS, name);
      add(shortNames, shortName, code);
      add(shorter, without(KINDS, shortName), code);
    }
  }

  private static void add(Map<String, Set<String>> to, String word, String code) {
    to.computeIfAbsent(word, w -> new TreeSet<>()).add(code);
  }

  /** The one division that a word names. */
  Optional<String> codeOf(String word) {
    String name = without(OFFICES, word);
    Set<String> named = words.getOrDefault(name, words.getOrDefault(word, Set.of()));
    if (named.isEmpty()) {
      Set<String> candidates = candidates(name);
      named = shortNames.containsKey(name) ? candidates : Set.of();
    }
    return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
  }

  /** All divisions that a word could mean. */
  Set<String> candidates(String word) {
    String name = without(OFFICES, word);
    Set<String> candidates = new TreeSet<>();
    for (Map<String, Set<String>> known : List.of(words, shortNames, shorter)) {
      candidates.addAll(known.getOrDefault(name, Set.of()));
    }
    return candidates;
  }

  boolean knows(String code) {
    return names.containsKey(code);
  }

  /** The name a code has in the list. */
  String nameOf(String code) {
    return names.getOrDefault(code, code);
  }

  /**
   * Whether the words before a street's name are those of its county. Only a list that names the
   * county can tell another county's street of the same name.
   */
  boolean isInside(String code, String before) {
    List<String> county = counties.get(code.substring(0, 6));
    if (county == null) {
      return true;
    }
    return code.length() == 6
        ? county.stream().anyMatch(name -> name.startsWith(before))
        : county.stream().anyMatch(name -> before.endsWith(name) || name.startsWith(before));
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
  static String canonical(String code) {
    if (code.length() == 12 && code.endsWith("000")) {
      return canonical(code.substring(0, 9));
    }
    return code.length() == 9 && code.endsWith("000") ? code.substring(0, 6) : code;
  }
}
