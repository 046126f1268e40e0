package org.sunbridge.operation;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the data folder has room for another night. */
final class DiskHealth implements HealthIndicator {

  private static final long LEAST_PERCENT = 5;
  private static final long MEGABYTE = 1024 * 1024;

  private final DiskSpace.Look disk;

  DiskHealth(DiskSpace.Look disk) {
    this.disk = disk;
  }

  @Override
  public Health health() {
    DiskSpace space = disk.now();
    Health.Builder health =
        space.freePercent() < LEAST_PERCENT
            ? Health.down().withDetail("reason", "less than " + LEAST_PERCENT + "% is free")
            : Health.up();
    return health
        .withDetail("freeMegabytes", space.free() / MEGABYTE)
        .withDetail("totalMegabytes", space.total() / MEGABYTE)
        .build();
  }
}
