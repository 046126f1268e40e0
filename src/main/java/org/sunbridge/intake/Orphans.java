package org.sunbridge.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.registry.OriginalMapper;

/**
 * Removes originals that nothing refers to: what was handed in and withdrawn, what a killed process
 * left, archives within archives. Only after a long time, only what came while this database was
 * there, and only where they are few: many mean that the database is an old copy, and the originals
 * may be all that is left. For the holder of the pipeline's lock only.
 */
final class Orphans {

  static final Duration SAFE = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
  private static final int FEW = 100;

  private final Archive archive;
  private final OriginalMapper originals;
  private final Clock clock;

  Orphans(Archive archive, OriginalMapper originals, Clock clock) {
    this.archive = archive;
    this.originals = originals;
    this.clock = clock;
  }

  /**
   * @return how many were removed
   */
  int remove() {
    Optional<Instant> installed = originals.installedAt().map(at -> at.toInstant(ZoneOffset.UTC));
    if (installed.isEmpty()) {
      return 0;
    }
    List<String> old = archive.between(installed.get(), clock.instant().minus(SAFE));
    if (old.isEmpty()) {
      return 0;
    }
    Set<String> referred = originals.referred();
    List<String> orphans = old.stream().filter(name -> !referred.contains(name)).toList();
    if (orphans.size() > Math.max(FEW, referred.size() / 10)) {
      LOG.warn(
          "{} originals in the archive belong to nothing in this database, too many to remove: it"
              + " may be an old copy",
          orphans.size());
      return 0;
    }
    return (int) orphans.stream().filter(archive::remove).count();
  }
}
