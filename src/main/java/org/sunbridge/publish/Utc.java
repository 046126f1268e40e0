package org.sunbridge.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Moments as the outbox stores them: UTC, in milliseconds. A {@link LocalDateTime} passes the
 * driver as it is, whatever zone the connection speaks.
 */
final class Utc {

  private Utc() {}

  static LocalDateTime now(Clock clock) {
    return of(clock.instant());
  }

  static LocalDateTime of(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
  }
}
