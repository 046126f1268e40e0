package org.sunbridge.conclude;

import java.time.LocalDate;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.Statement;

/**
 * Days on which a person's certificate stands unchanged.
 *
 * @param from first day
 * @param to last day; {@link LocalDate#MAX} while nothing ends it
 * @param statement the last statement about the certificate in force
 */
record CertificateSpan(
    LocalDate from,
    LocalDate to,
    Statement statement,
    CertificateStatus status,
    boolean isExpired) {

  /** In force by issue and expiry; the status then neither frozen, cancelled nor moved out. */
  boolean isValid() {
    return !isExpired && !endsValidity(status);
  }

  static boolean endsValidity(CertificateStatus status) {
    return status == CertificateStatus.FROZEN
        || status == CertificateStatus.CANCELLED
        || status == CertificateStatus.MOVED_OUT;
  }

  int category() {
    return Integer.parseInt(statement.value("category").orElse("0"));
  }

  int grade() {
    return Integer.parseInt(statement.value("grade").orElse("0"));
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean overlaps(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && !to.isBefore(first);
  }
}
