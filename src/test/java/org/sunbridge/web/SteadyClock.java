package org.sunbridge.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on a little whenever somebody looks, so that the same work takes as long. */
final class SteadyClock extends Clock {

  private Instant now;
  private Duration pace = Duration.ZERO;

  SteadyClock(Instant now) {
    this.now = now;
  }

  synchronized void set(Instant instant, Duration aLook) {
    now = instant;
    pace = aLook;
  }

  @Override
  public synchronized Instant instant() {
    now = now.plus(pace);
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The zone changes how it is read, not how it goes. */
  @Override
  public Clock withZone(ZoneId zone) {
    SteadyClock same = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return same.withZone(other);
      }

      @Override
      public Instant instant() {
        return same.instant();
      }
    };
  }
}
