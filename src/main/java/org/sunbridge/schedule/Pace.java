package org.sunbridge.schedule;

import java.time.Duration;

/**
 * How patient the schedules are.
 *
 * @param watch between two looks at the table of slots
 * @param lease for which a claimed slot is believed to run without word from its process
 * @param punctual by which a slot may be late without having been missed
 * @param goodbye for which a stop waits for a run under way
 */
record Pace(Duration watch, Duration lease, Duration punctual, Duration goodbye) {

  static final Pace USUAL =
      new Pace(
          Duration.ofSeconds(30),
          Duration.ofMinutes(3),
          Duration.ofMinutes(1),
          Duration.ofSeconds(10));

  /**
   * The usual one, or a quicker one for a process that says so with the system property {@code
   * sunbridge.lease} in seconds; it then looks three times a lease.
   */
  static Pace asked() {
    int lease = Integer.getInteger("sunbridge.lease", 0);
    return lease <= 0
        ? USUAL
        : new Pace(
            Duration.ofMillis(Math.max(200, lease * 1000L / 3)),
            Duration.ofSeconds(lease),
            USUAL.punctual,
            USUAL.goodbye);
  }
}
