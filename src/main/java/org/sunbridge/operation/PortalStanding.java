package org.sunbridge.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How an item of a portal stands. Moments are UTC.
 *
 * @param first what waits and is due first; null when nothing waits
 * @param lastAcknowledgedAt when the portal last said that it holds something
 * @param quietUntil until when the portal asked to be left alone
 */
public record PortalStanding(
    String target,
    String item,
    long waiting,
    long acknowledged,
    long rejected,
    long superseded,
    @Nullable SentResult first,
    @Nullable LocalDateTime lastAcknowledgedAt,
    @Nullable LocalDateTime quietUntil) {

  /** Whether somebody must look: it turned something back, or does not answer. */
  public String status() {
    if (quietUntil != null) {
      return "LATE";
    }
    if (first != null && first.attempts() > 0 && first.lastError() != null) {
      return "FAILED";
    }
    return rejected > 0 ? "REJECTS" : waiting > 0 ? "RUNNING" : "DONE";
  }
}
