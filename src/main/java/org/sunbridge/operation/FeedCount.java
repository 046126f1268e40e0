package org.sunbridge.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries of a job that are of one status.
 *
 * @param newestApplied when the newest of them was applied, in UTC; null when none was
 */
record FeedCount(
    String job,
    String status,
    long deliveries,
    long rejectedRows,
    @Nullable LocalDateTime newestApplied) {}
