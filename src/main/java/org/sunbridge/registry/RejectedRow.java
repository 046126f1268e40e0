package org.sunbridge.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of table {@code delivery_reject}. */
public final class RejectedRow {
  public long deliveryId;
  public long sourceRow;
  public byte[] cells = new byte[0];
  public String problems = "";
  public byte @Nullable [] nameKey;
  public @Nullable LocalDate birthDate;
}
