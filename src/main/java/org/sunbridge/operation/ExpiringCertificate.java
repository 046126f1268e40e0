package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sunbridge.domain.Yuan;

/**
 * A certificate about to expire, and what hangs on it; masked.
 *
 * @param finding the reminder
 * @param reason {@code MONTHS_1}, {@code MONTHS_3} or {@code MONTHS_6}
 * @param daysLeft from the business date
 * @param benefits that the newest ledger pays
 * @param yuan a month of them
 */
public record ExpiringCertificate(
    long finding,
    String reason,
    String name,
    String certificateNo,
    String division,
    int grade,
    LocalDate expiresOn,
    long daysLeft,
    List<String> benefits,
    Yuan yuan) {

  /** The gravest disability first, then the most money at stake, then the nearest day. */
  static final Comparator<ExpiringCertificate> BY_SEVERITY =
      Comparator.comparingInt(ExpiringCertificate::grade)
          .thenComparing(ExpiringCertificate::yuan, Comparator.reverseOrder())
          .thenComparing(ExpiringCertificate::expiresOn)
          .thenComparing(ExpiringCertificate::finding);

  public ExpiringCertificate {
    benefits = List.copyOf(benefits);
  }
}
