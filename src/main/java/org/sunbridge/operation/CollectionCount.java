package org.sunbridge.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a street has come in its newest survey round. The rate leaves out whom nobody can
 * collect: collected / (expected - dead - moved out - lost - empty); the strict one leaves out
 * nobody.
 *
 * @param street code; empty for the whole district
 */
public record CollectionCount(
    String street,
    long expected,
    long collected,
    long dead,
    long movedOut,
    long lost,
    long empty,
    long absent) {

  /** Nobody: the sum of no streets. */
  public static final CollectionCount NONE = new CollectionCount("", 0, 0, 0, 0, 0, 0, 0);

  /** Both together, for the whole district. */
  public CollectionCount plus(CollectionCount other) {
    return new CollectionCount(
        "",
        expected + other.expected,
        collected + other.collected,
        dead + other.dead,
        movedOut + other.movedOut,
        lost + other.lost,
        empty + other.empty,
        absent + other.absent);
  }

  public long denominator() {
    return expected - dead - movedOut - lost - empty;
  }

  /** Percent with two decimals; 0 where nobody is expected. */
  public BigDecimal rate() {
    return percent(collected, denominator());
  }

  /** Of everybody expected. */
  public BigDecimal strictRate() {
    return percent(collected, expected);
  }

  private static BigDecimal percent(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }
}
