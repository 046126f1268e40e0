package org.sunbridge.run;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sunbridge.intake.Memory;
import org.sunbridge.registry.FetchedFileMapper;

/** Remembers in the database which files of an endpoint were received. */
record FetchedFiles(FetchedFileMapper mapper, Clock clock) implements Memory {

  @Override
  public boolean knows(String job, byte[] file) {
    return mapper.knows(job, file);
  }

  @Override
  public void remember(String job, byte[] file) {
    mapper.insert(job, file, LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
  }
}
