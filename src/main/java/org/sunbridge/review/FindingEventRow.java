package org.sunbridge.review;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;

/** A row of table {@code finding_event}: every state a finding ever had, and who gave it. */
public final class FindingEventRow {
  public long findingId;
  public FindingState stateBefore = FindingState.OPEN;
  public FindingState stateAfter = FindingState.OPEN;
  public @Nullable String account;
  public @Nullable Long runId;
  public String reason = "";

  /** What somebody did; null for a run. */
  public @Nullable Deed deed;

  public LocalDateTime happenedAt = LocalDateTime.MIN;
}
