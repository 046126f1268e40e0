package org.sunbridge.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RecordCodec;

/** What everything in this room works with. */
record Material(PersonalCodec codec, RecordCodec records, KeyedHash hash, Clock clock) {

  Material(PersonalCodec codec, KeyedHash hash, Clock clock) {
    this(codec, new RecordCodec(codec), hash, clock);
  }

  LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
