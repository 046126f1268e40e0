package org.sunbridge.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run as Spring Batch counts it. Its times are those of the machine that ran it: only
 * their difference is used.
 *
 * @param skipped rows left out while reading, processing or writing
 */
public record Step(
    String name,
    String status,
    long read,
    long written,
    long filtered,
    long skipped,
    @Nullable LocalDateTime startedAt,
    @Nullable LocalDateTime endedAt) {}
