package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Statement;

/** EXPIRING: reminders 6, 3 and 1 months before, only the nearest: rule 15. */
final class ExpiryRule {

  private ExpiryRule() {}

  static void find(PersonFacts person, List<Found> found) {
    List<Statement> standing = person.certificates.stream().filter(Statement::stands).toList();
    Optional<Statement> listed =
        standing.isEmpty()
            ? LeadingCertificate.lastBefore(
                person.certificates.stream().filter(person::isListed).toList(), person.businessDate)
            : LeadingCertificate.on(standing, person.businessDate);
    if (listed.isEmpty()
        || CertificateHistory.status(listed.get()) != CertificateStatus.VALID
        || person.alive.hasEnded()
        || person.resident.hasEnded()) {
      return;
    }
    LocalDate expiresOn = CertificateHistory.expiresOn(listed.get());
    if (!expiresOn.isAfter(person.businessDate)) {
      return;
    }
    for (int months : Reminders.MONTHS) {
      if (!expiresOn.isAfter(person.businessDate.plusMonths(months))) {
        found.add(
            person.found(
                "EXPIRING|" + expiresOn + "|MONTHS_" + months,
                FindingType.EXPIRING,
                "MONTHS_" + months,
                "",
                YearMonth.from(expiresOn).toString(),
                FindingState.OPEN,
                listed.get().job(),
                "semantics 15",
                List.of(person.knowledge.evidence(listed.get()))));
        return;
      }
    }
  }
}
