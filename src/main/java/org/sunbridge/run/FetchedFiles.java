package org.sunbridge.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sunbridge.intake.Memory;
import org.sunbridge.registry.FetchedFileMapper;

/** Remembers in the database which files of an endpoint were received. */
record FetchedFiles(FetchedFileMapper mapper, Clock clock) implements Memory {

  /** Far longer than a mount or a server is away. */
  private static final Duration GONE = Duration.ofDays(90);

  @Override
  public boolean knows(String job, byte[] file) {
    boolean known = mapper.knows(job, file);
    if (known) {
      mapper.met(job, file, now(), now().minusDays(1));
    }
    return known;
  }

  @Override
  public void remember(String job, byte[] file) {
    mapper.insert(job, file, now());
  }

  @Override
  public void lookedThrough(String job) {
    mapper.forget(job, now().minus(GONE));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
