package org.sunbridge.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.PersonKey;

/** A row of table {@code delivery}. Times are UTC. */
public final class DeliveryRow {
  public long id;
  public String job = "";
  public String scope = "";
  public LocalDate asOf = LocalDate.EPOCH;
  public byte[] contentHash = new byte[0];
  public String fileName = "";
  public String archivedAs = "";
  public long sizeBytes;
  public String cameFrom = "";
  public @Nullable String container;

  /** How its sender says it is to be read, as {@code definition.SaidShape} writes it. */
  public @Nullable String shape;

  public DeliveryStatus status = DeliveryStatus.RECEIVED;
  public @Nullable Long corrects;

  /** The delivery whose turned-back rows this one brings mended. */
  public @Nullable Long completes;

  /** Byte of the original at which the rows begin that are not marked at their source yet. */
  public @Nullable Long toMarkFrom;

  public long rowCount;
  public long rejectCount;
  public @Nullable String understood;
  public @Nullable String reason;

  /** What became of the mended rows. */
  public @Nullable String note;

  /** Records it came to; null before it was compared. */
  public @Nullable Long records;

  /** Who stands last in it, and last but one; null while nobody does. */
  public @Nullable PersonKey lastKey;

  public @Nullable String lastSlot;
  public @Nullable PersonKey beforeLastKey;
  public @Nullable String beforeLastSlot;

  /** Why nothing follows from who is absent: {@link Suspension}; null where it does. */
  public @Nullable Suspension absence;

  public LocalDateTime receivedAt = LocalDateTime.MIN;
  public @Nullable LocalDateTime appliedAt;
  public @Nullable LocalDateTime originalRemovedAt;
}
