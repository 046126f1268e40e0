package org.sunbridge.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until it is set; it shows Shanghai's time. */
final class MovableClock extends Clock {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private volatile Instant now;

  MovableClock(String local) {
    this.now = at(local);
  }

  void set(String local) {
    now = at(local);
  }

  void set(Instant moment) {
    now = moment;
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return SHANGHAI;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
