package org.sunbridge.operation;

import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;

/** An OVERPAID finding with the sums of its recoveries, in fen; as selected. */
record StoredOverpayment(
    long id,
    @Nullable Long person,
    byte[] certificateNo,
    byte[] name,
    String division,
    String benefit,
    String reason,
    String month,
    byte[] paid,
    byte[] due,
    FindingState state,
    @Nullable String closedReason,
    boolean paused,
    long recovered,
    long waived,
    long uncollectable) {}
