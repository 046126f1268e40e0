package org.sunbridge.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Results of a target that were tried and did not get through.
 *
 * @param since when the first of them fails, in UTC; null when nothing is stuck
 */
public record StuckTarget(String target, long results, @Nullable LocalDateTime since) {}
