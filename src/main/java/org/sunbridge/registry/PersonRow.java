package org.sunbridge.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.PersonKey;

/** A row of table {@code person}; personal columns as stored. */
public final class PersonRow {
  public long id;
  public PersonKey personKey = new PersonKey(new byte[16]);
  public byte[] nameKey = new byte[16];
  public byte[] nameBirthKey = new byte[16];
  public byte[] citizenId = new byte[0];
  public byte[] name = new byte[0];
  public @Nullable String sex;
  public LocalDate birthDate = LocalDate.EPOCH;
  public @Nullable String division;
  public byte @Nullable [] phone;
  public byte @Nullable [] address;
  public LocalDateTime recordedAt = LocalDateTime.MIN;
  public LocalDateTime changedAt = LocalDateTime.MIN;
}
