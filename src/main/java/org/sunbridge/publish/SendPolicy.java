package org.sunbridge.publish;

import java.time.Duration;

/**
 * How patiently results are sent.
 *
 * @param batchSize results a call, 1 to 500
 * @param failuresInARow calls that may fail one after the other before sending ends for now
 * @param firstWait after the first failure; it doubles with each
 * @param longestWait between two attempts; a portal that asks for more is left alone until then
 * @param timeout of a call
 * @param lease how long rows belong to a sender that gives no sign; must be longer than a call
 */
public record SendPolicy(
    int batchSize,
    int failuresInARow,
    Duration firstWait,
    Duration longestWait,
    Duration timeout,
    Duration lease) {

  public static final SendPolicy DEFAULT =
      new SendPolicy(
          500,
          6,
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5));

  public SendPolicy {
    if (batchSize < 1 || batchSize > 500) {
      throw new IllegalArgumentException("a call carries 1 to 500 results, not " + batchSize);
    }
    if (lease.compareTo(timeout.multipliedBy(2)) <= 0) {
      throw new IllegalArgumentException(
          "the lease must be longer than connecting and answering: more than "
              + timeout.multipliedBy(2));
    }
  }

  /**
   * The wait after so many failures in a row.
   *
   * @param jitter 0 to 1: half of the wait is left to chance, so that senders do not return
   *     together
   */
  Duration waitAfter(int failures, double jitter) {
    double doubled = firstWait.toMillis() * Math.pow(2, Math.max(0, failures - 1));
    double millis = Math.min(doubled, longestWait.toMillis());
    return Duration.ofMillis(Math.round(millis * (0.5 + jitter / 2)));
  }
}
