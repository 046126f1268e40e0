package org.sunbridge.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What one contender took.
 *
 * @param seconds by round
 * @param written most bytes that a round has written to the database's log
 * @param heap bytes that the heap held at most, garbage not yet collected among them
 */
record Measurement(String name, List<Double> seconds, long heap, long written) {

  Measurement {
    seconds = List.copyOf(seconds);
  }

  Measurement with(double more, long heapPeak, long writtenNow) {
    List<Double> all = new ArrayList<>(seconds);
    all.add(more);
    return new Measurement(
        name, all, Math.max(heap, heapPeak), Math.max(written, writtenNow));
  }

  /** Of the seconds. */
  double median() {
    List<Double> sorted = seconds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
