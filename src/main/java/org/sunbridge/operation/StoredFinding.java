package org.sunbridge.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/** A row of the table {@code finding}, with its person; columns in the order of the components. */
record StoredFinding(
    long id,
    long run,
    String job,
    FindingType type,
    String reason,
    @Nullable Long person,
    byte[] certificateNo,
    byte[] citizenId,
    byte[] name,
    String division,
    String field,
    byte[] before,
    byte[] after,
    String benefit,
    String effectiveMonth,
    FindingState state,
    String evidence,
    String rule,
    LocalDateTime openedAt,
    LocalDateTime changedAt,
    @Nullable String closedReason) {}
