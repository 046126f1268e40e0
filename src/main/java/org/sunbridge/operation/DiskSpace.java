package org.sunbridge.operation;

/**
 * Room on the disk of the data folder, in bytes.
 *
 * @param free what this program may still use
 */
public record DiskSpace(long free, long total) {

  /** Who can tell it: whoever knows where the data lie. */
  @FunctionalInterface
  public interface Look {
    DiskSpace now();

    /** Which disk of which machine, in ASCII, at most 64 characters. */
    default String place() {
      return "";
    }
  }

  public long freePercent() {
    return total == 0 ? 100 : free * 100 / total;
  }
}
