package org.sunbridge.mapping;

import java.util.Set;

/**
 * What people write into a cell to say that they have nothing to say. It counts like a blank cell;
 * where an answer is required, the row is turned back for lack of one.
 */
final class NoAnswer {

  private static final int LONGEST = 20;

  private static final Set<String> WORDS =
      Set.of(
          "无",
          "暂无",
          "没有",
          "空",
          "不详",
          "未知",
          "不知",
          "不清楚",
          "未填",
          "未填写",
          "-",
          "--",
          "---",
          "/",
          "//",
          "\\",
          "null",
          "nil",
          "none",
          "n/a",
          "na",
          "(空)",
          "(null)",
          "0000-00-00",
          "0000-00-0000:00:00");

  private NoAnswer() {}

  static boolean isOne(String text) {
    return text.length() <= LONGEST && WORDS.contains(dashed(CodeCleaner.word(text)));
  }

  private static String dashed(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      out.append(Characters.isDash(word.charAt(i)) ? '-' : word.charAt(i));
    }
    return out.toString();
  }
}
