package org.sunbridge.alert;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should know. Times are UTC.
 *
 * @param kind the name of an {@code AlertRules.When}
 * @param subject job, schedule or target; may be empty
 * @param endedAt when it was no longer so; null while it is
 * @param notifiedAt when its message was written; null while nobody was told
 */
public record Alert(
    long id,
    String rule,
    String kind,
    String subject,
    @Nullable Long run,
    String observed,
    String comparedWith,
    LocalDateTime firstAt,
    LocalDateTime lastAt,
    @Nullable LocalDateTime endedAt,
    @Nullable LocalDateTime notifiedAt,
    @Nullable LocalDateTime escalatedAt,
    @Nullable String acknowledgedBy,
    @Nullable LocalDateTime acknowledgedAt,
    @Nullable String acknowledgedReason) {

  public boolean isOpen() {
    return endedAt == null;
  }

  public boolean isAcknowledged() {
    return acknowledgedBy != null;
  }
}
