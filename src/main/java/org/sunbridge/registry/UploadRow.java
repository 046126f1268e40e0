package org.sunbridge.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code upload}. Times are UTC. */
public final class UploadRow {
  public long id;
  public String account = "";
  public String job = "";
  public String fileName = "";
  public String archivedAs = "";
  public long sizeBytes;
  public @Nullable String scope;
  public @Nullable LocalDate asOf;
  public @Nullable String shape;
  public State state = State.DRAFT;
  public @Nullable Long deliveryId;
  public LocalDateTime uploadedAt = LocalDateTime.MIN;

  /** What its sender has decided about a file after seeing how it is read. */
  public enum State {
    /** Archived, and nothing more. */
    DRAFT,
    /** It became a delivery, or had been one before. */
    SUBMITTED,
    /** Never worked on; the original goes after a while. */
    WITHDRAWN
  }

  public boolean isDraft() {
    return state == State.DRAFT;
  }
}
