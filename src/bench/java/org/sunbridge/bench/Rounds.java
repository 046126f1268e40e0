package org.sunbridge.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contenders do their work in turn, round after round, so that what slows the machine for a
 * while slows all of them. The first rounds only warm up.
 */
final class Rounds {

  private final int warmUps;
  private final int counted;

  Rounds(int warmUps, int counted) {
    this.warmUps = warmUps;
    this.counted = counted;
  }

  /** How often each contender works. */
  int all() {
    return warmUps + counted;
  }

  /**
   * @throws IllegalStateException when contenders have not done the same work
   */
  List<Measurement> of(List<Contender> contenders) throws Exception {
    Map<Contender, Measurement> measured = new LinkedHashMap<>();
    contenders.forEach(one -> measured.put(one, new Measurement(one.name(), new ArrayList<>(), 0, 0)));
    for (int round = -warmUps; round < counted; round++) {
      long count = -1;
      for (Map.Entry<Contender, Measurement> entry : measured.entrySet()) {
        Contender contender = entry.getKey();
        contender.work().prepare();
        System.gc();
        HeapPeak heap = new HeapPeak();
        long before = contender.written().getAsLong();
        long start = System.nanoTime();
        long done = contender.work().run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = heap.end();
        long written = contender.written().getAsLong() - before;
        if (count >= 0 && done != count) {
          throw new IllegalStateException(contender.name() + ": " + done + ", not " + count);
        }
        count = done;
        if (round >= 0) {
          entry.setValue(entry.getValue().with(seconds, peak, written));
        }
      }
    }
    return List.copyOf(measured.values());
  }
}
