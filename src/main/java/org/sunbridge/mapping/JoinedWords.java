package org.sunbridge.mapping;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell that says one thing twice, mostly by code and by word: {@code 4 肢体}, {@code 4-肢体残疾},
 * {@code 肢体(4)}.
 */
final class JoinedWords {

  /** Two words that mean different things. */
  static final String DIFFERENT = "";

  private static final int LONGEST = 60;
  private static final String JOINTS = ".,:;、/|=_()[]{}<>《》【】〔〕";
  private static final Pattern JOINT = Pattern.compile("[" + Pattern.quote(JOINTS) + "]+");

  private JoinedWords() {}

  /**
   * What both words mean, {@link #DIFFERENT}, or null when the text is not two known words.
   *
   * @param text without blanks and compatibility forms
   * @param meanings null for an unknown word
   */
  static @Nullable String meaning(String text, Function<String, @Nullable String> meanings) {
    if (text.length() > LONGEST) {
      return null;
    }
    String whole = trimmed(text);
    boolean different = false;
    for (int i = 1; i < whole.length(); i++) {
      if (!isSeam(whole.charAt(i - 1), whole.charAt(i))) {
        continue;
      }
      String one = meanings.apply(trimmed(whole.substring(0, i)));
      String other = one == null ? null : meanings.apply(trimmed(whole.substring(i)));
      if (other != null && other.equals(one)) {
        return one;
      }
      different |= other != null || one != null && areKnown(whole.substring(i), meanings);
    }
    return different ? DIFFERENT : null;
  }

  /** Whether a joint follows, and behind it words of which each is known. */
  private static boolean areKnown(String text, Function<String, @Nullable String> meanings) {
    return !text.isEmpty()
        && isJoint(text.charAt(0))
        && Arrays.stream(JOINT.split(trimmed(text))).allMatch(word -> meanings.apply(word) != null);
  }

  /** Whether two words may meet here; 11级 is no 1 beside a 1级, but a slip of the finger. */
  private static boolean isSeam(char before, char behind) {
    return isJoint(before) || isJoint(behind) || before < 0x7F != behind < 0x7F;
  }

  /** Without what joins or surrounds words. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isJoint(text.charAt(from))) {
      from++;
    }
    while (to > from && isJoint(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isJoint(char c) {
    return JOINTS.indexOf(c) >= 0 || Characters.isDash(c);
  }
}
