package org.sunbridge.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;

/**
 * A step in the life of a finding.
 *
 * @param account who decided; null for a run
 * @param happenedAt UTC
 * @param deed what somebody did; null for a run
 */
public record FindingEvent(
    FindingState before,
    FindingState after,
    @Nullable String account,
    @Nullable Long run,
    String reason,
    LocalDateTime happenedAt,
    @Nullable String deed) {}
