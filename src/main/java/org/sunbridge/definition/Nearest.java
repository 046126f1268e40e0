package org.sunbridge.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Nearest {

  private static final int MOST_NAMES_LISTED = 30;

  private Nearest() {}

  /** {@code did you mean 'x'?}, or the names that are possible. */
  static String hint(String written, Collection<String> known) {
    return to(written, known)
        .map(name -> "did you mean '" + name + "'?")
        .orElseGet(() -> listed(known));
  }

  /** The known name that is one or two slips of the hand away, more for long names. */
  static Optional<String> to(String written, Collection<String> known) {
    int allowed = Math.max(1, Math.min(3, written.length() / 3));
    return known.stream()
        .filter(name -> distance(written, name) <= allowed)
        .min(
            Comparator.<String>comparingInt(name -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String listed(Collection<String> known) {
    if (known.isEmpty()) {
      return "there are none yet";
    }
    String names =
        String.join(", ", known.stream().distinct().limit(MOST_NAMES_LISTED).toList());
    return known.size() > MOST_NAMES_LISTED ? "one of: " + names + ", …" : "one of: " + names;
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that turn one into the other;
   * letter case and the style of joining words do not count.
   */
  static int distance(String left, String right) {
    String a = plain(left);
    String b = plain(right);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = Math.max(i, j);
        if (i > 0 && j > 0) {
          int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
          d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
          if (i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1)) {
            d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
          }
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}
