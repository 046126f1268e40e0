package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done: a night, a delivery's comparison, or the conclusions alone.
 *
 * @param night the run of the whole schedule it belongs to, if any
 * @param kind NIGHT, DELIVERY or CONCLUDE
 * @param job name of the job, or of the schedule of a night
 * @param fileName empty where there is no delivery
 * @param scope division code of the delivery; may be empty
 * @param reason why it is held or failed
 * @param rowsWarned rows that count though a rule of the mapping warns
 * @param peopleSuspended of whom nothing was concluded from their absence, because it does not
 *     count
 * @param absence why nothing follows from whom its delivery lacks; null where it does
 * @param startedAt UTC
 * @param endedAt UTC; null while it runs
 */
public record Run(
    long id,
    @Nullable Long night,
    String kind,
    String job,
    @Nullable Long delivery,
    String fileName,
    String scope,
    LocalDate businessDate,
    String status,
    @Nullable String reason,
    @Nullable String releasedBy,
    @Nullable String releaseReason,
    long rowsRead,
    long rowsRejected,
    long rowsDuplicate,
    long recordsNew,
    long recordsChanged,
    long recordsUnchanged,
    long recordsAbsent,
    long findingsOpened,
    long findingsClosed,
    long notConcluded,
    long rowsWarned,
    long peopleSuspended,
    @Nullable String absence,
    LocalDateTime startedAt,
    @Nullable LocalDateTime endedAt) {

  public boolean isWholeNight() {
    return kind.equals("NIGHT");
  }

  /** Whether it came to its end; rows may have been turned back. */
  public boolean isThrough() {
    return status.equals("DONE") || status.equals("REJECTS");
  }

  public boolean isHeld() {
    return status.equals("HELD");
  }

  public boolean isFailed() {
    return status.equals("FAILED");
  }

  /** Whether it compared a file, and so has rows; a night and the conclusions have none. */
  public boolean isOfDelivery() {
    return delivery != null;
  }

  /** What of it alerts and trends look at. */
  public RunFact fact() {
    return new RunFact(
        id,
        kind,
        job,
        scope,
        status,
        rowsRead,
        rowsRejected,
        releasedBy != null,
        startedAt,
        endedAt);
  }

  /** Rows that became a record: unchanged, changed and new ones. */
  public long records() {
    return recordsUnchanged + recordsChanged + recordsNew;
  }

  /** What of the rows read is in none of the counts; 0 when they add up. */
  public long unaccounted() {
    return rowsRead - rowsRejected - rowsDuplicate - records();
  }
}
