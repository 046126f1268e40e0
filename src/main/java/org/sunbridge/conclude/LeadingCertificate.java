package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sunbridge.domain.Statement;

/** Which of a person's certificates speaks, of those that the registry lists on a day. */
final class LeadingCertificate {

  private static final Comparator<Statement> BY_ISSUE =
      Comparator.comparing((Statement s) -> CertificateHistory.issuedOn(s))
          .thenComparing(s -> !CertificateSpan.endsValidity(CertificateHistory.status(s)))
          .thenComparing(Statement::slot);

  private LeadingCertificate() {}

  /**
   * The certificate issued last by a day, among those listed then. One that is still to be issued
   * leaves the word to the one before it, listed or not.
   */
  static Optional<Statement> on(List<Statement> certificates, LocalDate on) {
    List<Statement> listed = certificates.stream().filter(s -> s.covers(on)).toList();
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    return listed.stream()
        .filter(s -> !CertificateHistory.issuedOn(s).isAfter(on))
        .max(BY_ISSUE)
        .or(
            () ->
                certificates.stream()
                    .filter(s -> s.until() != null && !s.until().isAfter(on))
                    .filter(s -> !CertificateHistory.issuedOn(s).isAfter(on))
                    .max(Comparator.comparing(Statement::from).thenComparing(BY_ISSUE)))
        .or(() -> listed.stream().min(BY_ISSUE));
  }

  /** Of somebody whom the registry no longer lists on a day: the certificate it listed last. */
  static Optional<Statement> lastBefore(List<Statement> certificates, LocalDate on) {
    Optional<LocalDate> last =
        certificates.stream()
            .flatMap(s -> Optional.ofNullable(s.until()).stream())
            .filter(until -> !until.isAfter(on))
            .max(Comparator.naturalOrder())
            .map(until -> until.minusDays(1));
    return last.flatMap(
        day ->
            certificates.stream()
                .filter(s -> s.covers(day) && !CertificateHistory.issuedOn(s).isAfter(on))
                .max(BY_ISSUE)
                .or(() -> on(certificates, day)));
  }
}
