package org.sunbridge.run;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sunbridge.registry.FetchingMapper;

/** Counts the looks at endpoints, whose failures people must see before files are missed. */
record FetchingBook(FetchingMapper mapper, Clock clock) {

  void looked(String job, boolean succeeded) {
    mapper.count(job, succeeded ? 0 : 1, LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
  }
}
