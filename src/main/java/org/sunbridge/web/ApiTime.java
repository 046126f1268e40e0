package org.sunbridge.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Stored times, which are UTC, as programs are told them. */
final class ApiTime {

  private ApiTime() {}

  static @Nullable Instant of(@Nullable LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
