package org.sunbridge.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What one text has that another has not, line by line, with a few lines around.
 *
 * @param kind ADDED, REMOVED, SAME, or GAP where same lines are left out
 * @param line from 1, in the text that has it; 0 for a gap
 */
public record TextChange(Kind kind, int line, String text) {

  /** What became of a line. */
  public enum Kind {
    ADDED,
    REMOVED,
    SAME,
    GAP
  }

  private static final int AROUND = 2;

  /** Longer texts would be compared for too long; no definition is. */
  private static final int LONGEST = 4_000;

  /** Empty when they are the same. */
  static List<TextChange> between(String before, String after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    int[][] common = common(old, now);
    List<TextChange> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        all.add(new TextChange(Kind.SAME, j + 1, now.get(j)));
        i++;
        j++;
      } else if (j < now.size() && (i == old.size() || common[i][j + 1] > common[i + 1][j])) {
        all.add(new TextChange(Kind.ADDED, j + 1, now.get(j)));
        j++;
      } else {
        all.add(new TextChange(Kind.REMOVED, i + 1, old.get(i)));
        i++;
      }
    }
    return shortened(all);
  }

  private static List<String> lines(String text) {
    List<String> lines = text.isEmpty() ? List.of() : text.lines().toList();
    return lines.size() > LONGEST ? lines.subList(0, LONGEST) : lines;
  }

  /** How many lines the rests have in common, from each pair of lines on. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<TextChange> shortened(List<TextChange> all) {
    boolean[] shown = new boolean[all.size()];
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() != Kind.SAME) {
        int end = Math.min(all.size(), i + AROUND + 1);
        for (int near = Math.max(0, i - AROUND); near < end; near++) {
          shown[near] = true;
        }
      }
    }
    List<TextChange> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (shown[i]) {
        kept.add(all.get(i));
      } else if (!kept.isEmpty() && kept.get(kept.size() - 1).kind() != Kind.GAP) {
        kept.add(new TextChange(Kind.GAP, 0, ""));
      }
    }
    if (!kept.isEmpty() && kept.get(kept.size() - 1).kind() == Kind.GAP) {
      kept.remove(kept.size() - 1);
    }
    return Collections.unmodifiableList(kept);
  }

  /** The class in the style sheet. */
  public String style() {
    return switch (kind) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case SAME -> "same";
      case GAP -> "gap";
    };
  }

  /** Said by a sign too, not by the colour alone. */
  public String sign() {
    return switch (kind) {
      case ADDED -> "+";
      case REMOVED -> "−";
      case SAME -> " ";
      case GAP -> "…";
    };
  }
}
