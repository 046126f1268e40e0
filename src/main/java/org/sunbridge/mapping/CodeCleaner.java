package org.sunbridge.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.CodeList.Entry;

/** Words of a code list: its codes, names and aliases. */
final class CodeCleaner implements Cleaner {

  private final Map<String, String> codes = new HashMap<>();

  CodeCleaner(CodeList list) {
    for (Entry entry : list.entries()) {
      codes.put(entry.code(), entry.code());
      codes.put(word(entry.code()), entry.code());
    }
    for (Entry entry : list.entries()) {
      codes.putIfAbsent(word(entry.name()), entry.code());
    }
    for (Entry entry : list.entries()) {
      for (String alias : entry.aliases()) {
        codes.putIfAbsent(word(alias), entry.code());
      }
    }
  }

  @Override
  public @Nullable String clean(Cell cell) {
    String code = codes.get(cell.text());
    if (code == null) {
      code = codes.get(word(cell.compact()));
    }
    return code == null ? cell.broken(ProblemCode.CODE_UNKNOWN) : code;
  }

  /** Words are compared without blanks, case and compatibility forms. */
  static String word(String text) {
    return Characters.compact(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT);
  }
}
