package org.sunbridge.operation;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether this process can work with the archive that all share; else others do the work. */
final class ArchiveHealth implements HealthIndicator {

  private final ArchiveLook archive;

  ArchiveHealth(ArchiveLook archive) {
    this.archive = archive;
  }

  @Override
  public Health health() {
    return archive.isInReach()
        ? Health.up().build()
        : Health.status(PortalHealth.DEGRADED)
            .withDetail(
                "reason", "the shared archive is not within reach: this process runs nothing")
            .build();
  }
}
