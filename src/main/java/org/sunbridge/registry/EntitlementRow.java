package org.sunbridge.registry;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code entitlement}: months as {@code yyyy-MM}. */
public final class EntitlementRow {
  public long personId;
  public String benefit = "";
  public String fromMonth = "";
  public @Nullable String toMonth;
  public long amountFen;
  public @Nullable String endsMonth;
  public @Nullable Long endedBy;
  public LocalDateTime recordedAt = LocalDateTime.MIN;
}
