package org.sunbridge.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;

/** Finds columns by name, whatever blanks, widths and notes in brackets stand around it. */
final class ColumnNames {

  private final Map<String, Integer> byKey = new HashMap<>();
  private final Map<String, Integer> byBareKey = new HashMap<>();

  ColumnNames(List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      byKey.putIfAbsent(key(columns.get(i)), i);
      byBareKey.putIfAbsent(bare(key(columns.get(i))), i);
    }
  }

  /** The first of the field's names that is there, or -1; a name with its brackets goes first. */
  int indexOf(FieldDefinition field) {
    for (String name : field.columns()) {
      String key = key(name);
      Integer index = byKey.get(key);
      if (index == null) {
        index = byBareKey.get(bare(key));
      }
      if (index != null && !key.isEmpty()) {
        return index;
      }
    }
    return -1;
  }

  /** The first column of this name, or -1. */
  int indexOf(String column) {
    return byKey.getOrDefault(key(column), -1);
  }

  /** For comparing: compatibility forms, blanks, case, asterisks and colons mean nothing. */
  static String key(String name) {
    String plain =
        Characters.compact(Normalizer.normalize(name, Normalizer.Form.NFKC))
            .toLowerCase(Locale.ROOT)
            .replace("*", "")
            .replace("'", "");
    return plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** The same without notes in brackets. */
  static String bareKey(String name) {
    return bare(key(name));
  }

  /** Without notes in brackets, unless nothing else is there. */
  private static String bare(String key) {
    StringBuilder bare = new StringBuilder(key.length());
    int depth = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if ("([【〔<《".indexOf(c) >= 0) {
        depth++;
      } else if (depth > 0 && ")]】〕>》".indexOf(c) >= 0) {
        depth--;
      } else if (depth == 0) {
        bare.append(c);
      }
    }
    return bare.isEmpty() ? key : bare.toString();
  }

  /** A field's names as a person should write them. */
  static String words(FieldDefinition field) {
    List<String> names = field.columns();
    if (names.size() < 2) {
      return "“" + (names.isEmpty() ? field.name() : names.get(0)) + "”";
    }
    return "“" + names.get(0) + "”（也可写作" + listed(names.subList(1, names.size())) + "）";
  }

  static String listed(List<String> names) {
    return names.stream()
        .filter(name -> !name.isEmpty())
        .map(name -> "“" + MaskedCell.text(name) + "”")
        .collect(Collectors.joining("、"));
  }
}
