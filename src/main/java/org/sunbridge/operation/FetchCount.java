package org.sunbridge.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a job's endpoint was looked at.
 *
 * @param lastSuccess when a look last failed in nothing, in UTC; null when none ever did
 */
record FetchCount(String job, long attempts, long failures, @Nullable LocalDateTime lastSuccess) {}
