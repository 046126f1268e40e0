package org.sunbridge.operation;

import java.util.ArrayList;
import java.util.List;

/** People under one indicator or check, counted. Not thread-safe while it grows. */
final class MeasureSum {

  private final long[] excluded;
  private long of;
  private long denominator;
  private long numerator;

  MeasureSum(int exclusions) {
    excluded = new long[exclusions];
  }

  /**
   * @param exclusion which of them left somebody out, from 0; of the others it means nothing
   */
  void add(Standing standing, int exclusion) {
    if (standing == Standing.OUTSIDE) {
      return;
    }
    of++;
    if (standing == Standing.EXCLUDED) {
      excluded[exclusion]++;
    } else {
      denominator++;
      numerator += standing == Standing.COUNTED ? 1 : 0;
    }
  }

  void add(MeasureSum other) {
    of += other.of;
    denominator += other.denominator;
    numerator += other.numerator;
    for (int i = 0; i < excluded.length; i++) {
      excluded[i] += other.excluded[i];
    }
  }

  boolean isNobody() {
    return of == 0;
  }

  long counted() {
    return numerator;
  }

  IndicatorCount count(String division) {
    List<Long> left = new ArrayList<>();
    for (long one : excluded) {
      left.add(one);
    }
    return new IndicatorCount(division, of, left, denominator, numerator);
  }
}
