package org.sunbridge.registry;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code person_change}. */
public final class PersonChangeRow {
  public long personId;
  public String field = "";
  public byte @Nullable [] beforeValue;
  public byte @Nullable [] afterValue;
  public long runId;
  public LocalDateTime changedAt = LocalDateTime.MIN;
}
