package org.sunbridge.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where each subject was first met in a file, and the fingerprints of all its rows, in memory: some
 * 60 bytes a subject. Not thread-safe.
 */
final class FirstRows {

  /** What {@link #find} says of a subject that was not met. */
  static final int NONE = SubjectTable.NONE;

  private final SubjectTable subjects = new SubjectTable();
  private final Fingerprints fingerprints = new Fingerprints();
  private final Map<Integer, List<byte[]>> further = new HashMap<>();
  private long[] lines = new long[1 << 10];
  private int[] remembered = new int[1 << 10];

  int find(Subject subject) {
    return subjects.find(subject);
  }

  /**
   * A subject that was not met.
   *
   * @param number under which its row is remembered
   */
  int add(Subject subject, long line, int number, byte[] fingerprint) {
    int first = subjects.add(subject);
    if (first == lines.length) {
      lines = Arrays.copyOf(lines, lines.length * 2);
      remembered = Arrays.copyOf(remembered, remembered.length * 2);
    }
    lines[first] = line;
    remembered[first] = number;
    fingerprints.put(first, fingerprint);
    return first;
  }

  long line(int first) {
    return lines[first];
  }

  int remembered(int first) {
    return remembered[first];
  }

  /** Whether one of a subject's rows was just like this; from now on one is. */
  boolean knows(int first, byte[] fingerprint) {
    List<byte[]> others = further.computeIfAbsent(first, f -> new ArrayList<>(1));
    boolean known =
        Arrays.equals(fingerprints.get(first), fingerprint)
            || others.stream().anyMatch(other -> Arrays.equals(other, fingerprint));
    others.add(fingerprint);
    return known;
  }

  void forEach(Consumer<Subject> action) {
    for (int first = 0; first < subjects.size(); first++) {
      action.accept(subjects.get(first));
    }
  }
}
