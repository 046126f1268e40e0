package org.sunbridge.web;

/**
 * Where two values part: what they share at the start and at the end, and what differs between.
 * Counted in code points, so that no character is cut in two.
 *
 * @param hidden the values look alike because what differs is masked
 */
public record Difference(
    String start, String before, String after, String end, boolean hidden) {

  static Difference between(String before, String after) {
    int[] a = before.codePoints().toArray();
    int[] b = after.codePoints().toArray();
    int shortest = Math.min(a.length, b.length);
    int head = 0;
    while (head < shortest && a[head] == b[head]) {
      head++;
    }
    int tail = 0;
    while (tail < shortest - head && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
      tail++;
    }
    return new Difference(
        new String(a, 0, head),
        new String(a, head, a.length - head - tail),
        new String(b, head, b.length - head - tail),
        new String(a, a.length - tail, tail),
        before.equals(after) && before.contains("*"));
  }
}
