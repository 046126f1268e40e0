package org.sunbridge.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What an indicator comes to somewhere; a rate never without its counts.
 *
 * @param division code of a street or village; empty for all of them
 * @param of everybody looked at
 * @param excluded by exclusion, in the definition's order
 */
public record IndicatorCount(
    String division, long of, List<Long> excluded, long denominator, long numerator) {

  public IndicatorCount {
    excluded = List.copyOf(excluded);
  }

  /** Percent with two decimals; 0 where nobody is in the denominator. */
  public BigDecimal rate() {
    return denominator == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(numerator * 100)
            .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
  }
}
