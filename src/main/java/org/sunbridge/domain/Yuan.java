package org.sunbridge.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money, exact to the fen.
 *
 * @param fen hundredths of a yuan; negative for a recovery
 */
public record Yuan(long fen) implements Comparable<Yuan> {

  public static final Yuan ZERO = new Yuan(0);

  /**
   * @throws ArithmeticException when the text has more than two decimals
   * @throws NumberFormatException when the text is no number
   */
  public static Yuan of(String text) {
    return new Yuan(
        new BigDecimal(text)
            .setScale(2, RoundingMode.UNNECESSARY)
            .movePointRight(2)
            .longValueExact());
  }

  /** Rounds to the nearest fen: for amounts that a policy's expression computed. */
  public static Yuan rounded(double yuan) {
    return new Yuan(Math.round(yuan * 100));
  }

  public Yuan plus(Yuan other) {
    return new Yuan(Math.addExact(fen, other.fen));
  }

  public boolean isPositive() {
    return fen > 0;
  }

  @Override
  public int compareTo(Yuan other) {
    return Long.compare(fen, other.fen);
  }

  /** Two decimals, no grouping: {@code 450.00}. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
