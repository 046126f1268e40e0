package org.sunbridge.operation;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What of a run may be worth telling somebody: no file's name, no reason, nothing of people.
 *
 * @param scope empty for the whole district
 * @param startedAt UTC
 * @param endedAt UTC; null while it is marked as running
 */
public record RunFact(
    long id,
    String kind,
    String job,
    String scope,
    String status,
    long rows,
    long rejected,
    boolean released,
    LocalDateTime startedAt,
    @Nullable LocalDateTime endedAt) {

  /** How long it took; a run that waited for a person tells nothing by that. */
  public Duration took() {
    return endedAt == null ? Duration.ZERO : Duration.between(startedAt, endedAt);
  }
}
