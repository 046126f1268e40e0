package org.sunbridge.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a result on its way to a portal, without what it says of anybody. Moments are UTC.
 *
 * @param seq our own number of it
 * @param id the idempotency key, as the portal knows it
 * @param batch the call that carries or settled it
 */
public record SentResult(
    long seq,
    String target,
    String item,
    String id,
    int revision,
    String op,
    String state,
    int attempts,
    @Nullable String batch,
    @Nullable String lastError,
    LocalDateTime createdAt,
    LocalDateTime nextAttemptAt,
    @Nullable LocalDateTime acknowledgedAt) {}
