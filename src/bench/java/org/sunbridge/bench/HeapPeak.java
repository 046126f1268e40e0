package org.sunbridge.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * The most that the heap held since this was made: the sum of its pools' peaks, so an upper bound.
 */
final class HeapPeak {

  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  HeapPeak() {
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Bytes. */
  long end() {
    return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }
}
