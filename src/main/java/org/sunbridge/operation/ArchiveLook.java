package org.sunbridge.operation;

/** Who can tell whether the archive that all processes share is within reach. */
@FunctionalInterface
public interface ArchiveLook {
  boolean isInReach();
}
