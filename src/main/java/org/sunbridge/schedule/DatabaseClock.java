package org.sunbridge.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The database's clock, which all processes on it share: whose own clock is minutes off still finds
 * every slot due, late and given up at the same moment as the others do.
 */
final class DatabaseClock extends Clock {

  private final SlotMapper mapper;

  DatabaseClock(SlotMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Instant instant() {
    return mapper.now().toInstant(ZoneOffset.UTC);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
