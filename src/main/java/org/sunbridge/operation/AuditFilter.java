package org.sunbridge.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit are meant; null is all of them.
 *
 * @param subject as it was recorded: {@code finding 17}
 * @param from the first day in Shanghai
 * @param to the last one
 */
public record AuditFilter(
    @Nullable String account,
    @Nullable String action,
    @Nullable String subject,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  AuditFilter of(String one) {
    return new AuditFilter(one, action, subject, from, to);
  }
}
