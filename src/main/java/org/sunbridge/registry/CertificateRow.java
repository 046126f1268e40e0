package org.sunbridge.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code certificate}: one certificate as it was between two as-ofs. */
public final class CertificateRow {
  public long id;
  public long personId;
  public byte[] number = new byte[0];
  public String suffix = "";
  public int category;
  public int grade;
  public LocalDate issuedOn = LocalDate.EPOCH;
  public LocalDate expiresOn = LocalDate.EPOCH;
  public String status = "";
  public @Nullable LocalDate statusOn;
  public LocalDate fromAsOf = LocalDate.EPOCH;
  public @Nullable LocalDate untilAsOf;
  public long statementId;
  public LocalDateTime recordedAt = LocalDateTime.MIN;
}
