package org.sunbridge.operation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A problem's sentence in two: what is wrong, and what to do. Every sentence of the house says what
 * to do last, and begins it with 请.
 */
final class Advice {

  private static final String PLEASE = "请";
  private static final String MEND = "请改正后重新报送。";

  private Advice() {}

  static String reasons(List<TurnedBack.Problem> problems) {
    return problems.stream()
        .map(TurnedBack.Problem::sentence)
        .map(sentence -> ended(sentence.substring(0, begins(sentence))))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  static String advice(List<TurnedBack.Problem> problems) {
    return problems.stream()
        .map(TurnedBack.Problem::sentence)
        .map(s -> begins(s) == s.length() ? MEND : s.substring(begins(s)))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** Where the advice begins; quoted values are passed over. */
  private static int begins(String sentence) {
    boolean isQuoted = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      isQuoted = c == '“' || isQuoted && c != '”';
      if (!isQuoted && i > 0 && sentence.startsWith(PLEASE, i)) {
        return i;
      }
    }
    return sentence.length();
  }

  private static String ended(String reason) {
    String text = reason.strip();
    while (text.endsWith("，") || text.endsWith("：") || text.endsWith("；")) {
      text = text.substring(0, text.length() - 1);
    }
    return text.endsWith("。") || text.isEmpty() ? text : text + "。";
  }
}
