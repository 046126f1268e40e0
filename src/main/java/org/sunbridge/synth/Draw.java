package org.sunbridge.synth;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Drawing lots: the same seed draws the same, on every machine. Not thread-safe. */
final class Draw {

  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0 to below {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  /** Both ends included. */
  LocalDate day(LocalDate from, LocalDate to) {
    return LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay() + 1));
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** An index of {@code weights}, each as often as it weighs. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int lot = random.nextInt(sum);
    int index = 0;
    while (lot >= weights[index]) {
      lot -= weights[index++];
    }
    return index;
  }

  void shuffle(List<?> list) {
    Collections.shuffle(list, new Random(random.nextLong()));
  }
}
