package org.sunbridge.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code run}. Times are UTC. */
public final class RunRow {

  /** What a run does. */
  public enum Kind {
    /** A whole schedule. */
    NIGHT,
    /** What fetching a job's files came to, where people should know of it. */
    PULL,
    /** One delivery: compare and apply. */
    DELIVERY,
    /** Everybody who was touched, and whose dates came. */
    CONCLUDE
  }

  /** Where a run stands. */
  public enum Status {
    RUNNING,
    DONE,
    /** Done; rows were turned back. */
    REJECTS,
    /** A brake holds it. */
    HELD,
    FAILED,
    DISCARDED;

    /** The exit code that tells it to scripts: a promise. */
    public int exitCode() {
      return switch (this) {
        case RUNNING, DONE, DISCARDED -> 0;
        case HELD -> 3;
        case REJECTS -> 4;
        case FAILED -> 1;
      };
    }
  }

  public long id;
  public @Nullable Long nightId;
  public Kind kind = Kind.DELIVERY;
  public String job = "";
  public @Nullable Long deliveryId;
  public LocalDate businessDate = LocalDate.EPOCH;
  public Status status = Status.RUNNING;
  public String definitions = "";
  public @Nullable String inbox;
  public @Nullable String reason;
  public @Nullable String releasedBy;
  public long rowsRead;
  public long rowsRejected;

  /** Rows of a list of mended ones that could not be used. */
  public long rowsLeftOut;

  public long notConcluded;

  /** People of whom nothing was concluded from their absence, because it does not count. */
  public long peopleSuspended;

  public long findingsOpened;
  public long findingsClosed;

  /** The planned slot of a night; null when somebody asked for it by a command. */
  public @Nullable Long slotId;

  public @Nullable Integer slotRound;
  public LocalDateTime startedAt = LocalDateTime.MIN;
  public @Nullable LocalDateTime endedAt;
}
