package org.sunbridge.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Yes or no, as {@code true} or {@code false}. The letter x is neither: some tick with it, some
 * cross out.
 */
final class YesNoCleaner implements Cleaner {

  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    List.of("是", "是的", "有", "对", "√", "✓", "✔", "✅", "☑", "y", "yes", "t", "true", "1")
        .forEach(word -> WORDS.put(word, "true"));
    List.of(
            "否", "不是", "无", "没有", "没", "错", "不对", "×", "✗", "✘", "✕", "✖", "❌", "n", "no", "f",
            "false", "0")
        .forEach(word -> WORDS.put(word, "false"));
  }

  @Override
  public @Nullable String clean(Cell cell) {
    String text = cell.whole(cell.compact());
    String value = WORDS.get(CodeCleaner.word(text));
    return value == null ? cell.broken(ProblemCode.YES_NO_FORM) : value;
  }
}
