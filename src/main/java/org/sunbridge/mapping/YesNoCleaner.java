package org.sunbridge.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Yes or no, as {@code true} or {@code false}. */
final class YesNoCleaner implements Cleaner {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("是", "true"),
          Map.entry("有", "true"),
          Map.entry("对", "true"),
          Map.entry("√", "true"),
          Map.entry("✓", "true"),
          Map.entry("y", "true"),
          Map.entry("yes", "true"),
          Map.entry("true", "true"),
          Map.entry("1", "true"),
          Map.entry("否", "false"),
          Map.entry("无", "false"),
          Map.entry("没有", "false"),
          Map.entry("不是", "false"),
          Map.entry("×", "false"),
          Map.entry("n", "false"),
          Map.entry("no", "false"),
          Map.entry("false", "false"),
          Map.entry("0", "false"));

  @Override
  public @Nullable String clean(Cell cell) {
    String value = WORDS.get(CodeCleaner.word(cell.compact()));
    return value == null ? cell.broken(ProblemCode.YES_NO_FORM) : value;
  }
}
