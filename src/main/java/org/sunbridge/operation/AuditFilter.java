package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit are meant; null is all of them.
 *
 * @param subject as it was recorded: {@code finding 17}
 * @param from the first day in Shanghai
 * @param to the last one
 * @param beginning how the subject begins, as {@code LIKE} takes it, escaped by {@code !}
 */
public record AuditFilter(
    @Nullable String account,
    @Nullable String action,
    @Nullable String subject,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String beginning) {

  public AuditFilter(
      @Nullable String account,
      @Nullable String action,
      @Nullable String subject,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this(account, action, subject, from, to, null);
  }

  AuditFilter of(String one) {
    return new AuditFilter(one, action, subject, from, to, beginning);
  }

  /** The same, and what was recorded of the subject with more behind: {@code finding 17 WAIVED}. */
  Stream<AuditFilter> withMore() {
    if (subject == null) {
      return Stream.of(this);
    }
    String escaped = subject.replaceAll("[!%_]", "!$0");
    return Stream.of(this, new AuditFilter(account, action, null, from, to, escaped + " %"));
  }
}
