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
}
