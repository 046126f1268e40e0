package org.sunbridge.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;

/**
 * An exit of a benefit that is still paid.
 *
 * @param person our own number
 * @param foundOn the business date it was first found for
 * @param monthlyFen what the newest ledger pays a month
 */
record StoredDelay(
    long person,
    String benefit,
    FindingState state,
    LocalDate foundOn,
    long monthlyFen,
    @Nullable LocalDate pausedUntil) {}
