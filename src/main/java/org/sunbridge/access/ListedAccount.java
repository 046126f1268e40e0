package org.sunbridge.access;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who keep the accounts.
 *
 * @param createdAt UTC
 * @param endedAt UTC; null while it may be used
 */
public record ListedAccount(
    Account account, LocalDateTime createdAt, @Nullable LocalDateTime endedAt) {

  public boolean isEnded() {
    return endedAt != null;
  }
}
