package org.sunbridge.alert;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A message for a channel, kept until it is through. Times are UTC.
 *
 * @param lastError why it is not through yet; without addresses or secrets
 */
public record Notice(
    long id,
    String channel,
    String title,
    String content,
    LocalDateTime createdAt,
    int attempts,
    LocalDateTime nextAttemptAt,
    @Nullable LocalDateTime sentAt,
    @Nullable String lastError) {}
