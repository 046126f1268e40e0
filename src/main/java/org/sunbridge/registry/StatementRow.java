package org.sunbridge.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.PersonKey;

/** A row of table {@code statement}. */
public final class StatementRow {
  public long id;
  public String job = "";
  public String scope = "";
  public PersonKey personKey = new PersonKey(new byte[16]);
  public String slot = "";
  public LocalDate fromAsOf = LocalDate.EPOCH;
  public @Nullable LocalDate untilAsOf;
  public long deliveryId;
  public long sourceRow;
  public byte[] fingerprint = new byte[16];
  public byte[] record = new byte[0];
  public LocalDateTime recordedAt = LocalDateTime.MIN;
}
