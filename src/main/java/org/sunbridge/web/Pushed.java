package org.sunbridge.web;

import java.util.List;
import org.sunbridge.operation.OutboxCount;

/**
 * What has left for portals.
 *
 * @param sent acknowledged or turned back
 */
public record Pushed(long sent, long acknowledged, long rejected, long waiting) {

  static Pushed of(List<OutboxCount> counts) {
    long acknowledged = in("ACKNOWLEDGED", counts);
    long rejected = in("REJECTED", counts);
    return new Pushed(acknowledged + rejected, acknowledged, rejected, in("WAITING", counts));
  }

  public boolean isNothing() {
    return sent + waiting == 0;
  }

  private static long in(String state, List<OutboxCount> counts) {
    return counts.stream()
        .filter(count -> count.state().equals(state))
        .mapToLong(OutboxCount::count)
        .sum();
  }
}
