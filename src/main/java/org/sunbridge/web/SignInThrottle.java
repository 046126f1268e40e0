package org.sunbridge.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes guessing passwords slow: after a few wrong ones a name rests for a while, right password or
 * not. Kept in memory: a restart forgives. Thread-safe.
 */
final class SignInThrottle {

  private static final int WRONG_ALLOWED = 5;
  private static final Duration REST = Duration.ofMinutes(10);

  /** More names than this are only tried by a machine; the oldest memories go. */
  private static final int MOST_NAMES = 10_000;

  private final Clock clock;
  private final Map<String, Attempts> wrong = new ConcurrentHashMap<>();

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  boolean rests(String name) {
    Attempts attempts = wrong.get(name);
    return attempts != null
        && attempts.count() >= WRONG_ALLOWED
        && clock.instant().isBefore(attempts.last().plus(REST));
  }

  void failed(String name) {
    Instant now = clock.instant();
    if (wrong.size() >= MOST_NAMES) {
      wrong.values().removeIf(attempts -> now.isAfter(attempts.last().plus(REST)));
    }
    wrong.merge(
        name,
        new Attempts(1, now),
        (before, one) ->
            now.isAfter(before.last().plus(REST)) ? one : new Attempts(before.count() + 1, now));
  }

  void succeeded(String name) {
    wrong.remove(name);
  }

  private record Attempts(int count, Instant last) {}
}
