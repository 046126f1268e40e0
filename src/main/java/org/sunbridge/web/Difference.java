package org.sunbridge.web;

/**
 * Where two values part: what they share at the start and at the end, and what differs between.
 * Counted in code points, so that no character is cut in two.
 *
 * @param hidden the difference cannot be shown: it lies where a value is cut off
 */
public record Difference(String start, String before, String after, String end, boolean hidden) {

  /** Values such as amounts, which differ or do not, but not in a digit. */
  static Difference whole(String before, String after) {
    return new Difference("", before, after, "", false);
  }

  /**
   * Marks in the shown values what differs in the true ones: behind the asterisks too, as long as
   * masking kept the length.
   */
  static Difference between(String before, String after, String shownBefore, String shownAfter) {
    int[] a = before.codePoints().toArray();
    int[] b = after.codePoints().toArray();
    int[] shownA = shownBefore.codePoints().toArray();
    int[] shownB = shownAfter.codePoints().toArray();
    if (a.length == shownA.length && b.length == shownB.length) {
      return marked(a, b, shownA, shownB);
    }
    return shownBefore.equals(shownAfter)
        ? new Difference(shownBefore, "", "", "", true)
        : marked(shownA, shownB, shownA, shownB);
  }

  private static Difference marked(int[] a, int[] b, int[] shownA, int[] shownB) {
    int shortest = Math.min(a.length, b.length);
    int head = 0;
    while (head < shortest && a[head] == b[head] && shownA[head] == shownB[head]) {
      head++;
    }
    int tail = 0;
    while (tail < shortest - head
        && a[a.length - 1 - tail] == b[b.length - 1 - tail]
        && shownA[a.length - 1 - tail] == shownB[b.length - 1 - tail]) {
      tail++;
    }
    return new Difference(
        new String(shownA, 0, head),
        new String(shownA, head, a.length - head - tail),
        new String(shownB, head, b.length - head - tail),
        new String(shownA, a.length - tail, tail),
        false);
  }
}
