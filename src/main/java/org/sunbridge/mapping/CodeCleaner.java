package org.sunbridge.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.CodeList.Entry;

/** Words of a code list: its codes, names and aliases. */
final class CodeCleaner implements Cleaner {

  /** Nobody's word is longer, and comparing longer ones would cost more than their length. */
  private static final int LONGEST = 100;

  private static final int CHOICES_SHOWN = 12;

  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> ambiguous = new TreeSet<>();
  private final String choices;
  private final boolean isCategory;

  CodeCleaner(CodeList list) {
    for (Entry entry : list.entries()) {
      codes.put(entry.code(), entry.code());
      codes.put(word(entry.code()), entry.code());
    }
    Map<String, String> words = new HashMap<>();
    for (Entry entry : list.entries()) {
      add(words, entry.name(), entry.code());
      entry.aliases().forEach(alias -> add(words, alias, entry.code()));
    }
    words.keySet().removeAll(ambiguous);
    words.forEach(codes::putIfAbsent);
    choices = choices(list.entries());
    isCategory = list.name().equals("category");
  }

  /** Two words that look alike once case and width are forgotten name nothing. */
  private void add(Map<String, String> words, String text, String code) {
    String word = word(text);
    String other = words.putIfAbsent(word, code);
    if (other != null && !other.equals(code)) {
      ambiguous.add(word);
    }
  }

  private static String choices(List<Entry> entries) {
    String names =
        entries.stream().limit(CHOICES_SHOWN).map(Entry::name).collect(Collectors.joining("、"));
    return entries.size() > CHOICES_SHOWN ? names + "…" : names;
  }

  @Override
  public @Nullable String clean(Cell cell) {
    String known = codes.get(cell.text());
    if (known != null) {
      return known;
    }
    String compact = cell.compact();
    String word = word(compact);
    String code = codes.get(word);
    if (code == null) {
      code = codes.get(cell.whole(compact));
    }
    if (code == null) {
      code = JoinedWords.meaning(word, codes::get);
    }
    if (code == null) {
      return cell.broken(ProblemCode.CODE_UNKNOWN, choices);
    }
    return code.equals(JoinedWords.DIFFERENT) ? several(cell, word) : code;
  }

  /** Several categories are not "multiple" by themselves: the certificate says which it is. */
  private @Nullable String several(Cell cell, String word) {
    return isCategory && word.chars().noneMatch(Character::isDigit)
        ? cell.broken(ProblemCode.CATEGORY_SEVERAL)
        : cell.broken(ProblemCode.CODE_SEVERAL, choices);
  }

  /** Words are compared without blanks, case and compatibility forms. */
  static String word(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    return Characters.compact(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT);
  }
}
