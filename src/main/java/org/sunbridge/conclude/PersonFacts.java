package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/** A registered person's statements, understood: what the rules look at. */
final class PersonFacts {

  final PersonCase said;
  final Knowledge knowledge;
  final LocalDate businessDate;
  final List<Statement> certificates;
  final CertificateHistory history;
  final Moves moves;
  final Visits visits;
  final RegisterWalk register;
  final Memberships memberships;
  final Payments payments;
  final Alive alive;
  final Resident resident;

  PersonFacts(PersonCase said, Knowledge knowledge, LocalDate businessDate) {
    this.said = said;
    this.knowledge = knowledge;
    this.businessDate = businessDate;
    List<Statement> statements = said.statements();
    certificates =
        statements.stream()
            .filter(s -> s.kind() == RecordKind.CERTIFICATE && !s.isTakenBack())
            .toList();
    history = new CertificateHistory(statements, businessDate);
    moves = new Moves(statements, knowledge);
    visits = new Visits(statements, knowledge, (scope, day) -> scope.equals(street(day)));
    register = new RegisterWalk(statements, visits, moves, knowledge, businessDate);
    memberships = new Memberships(statements, said.turnedBackIn(), knowledge);
    payments = new Payments(statements, knowledge);
    String name = register.value("name");
    alive =
        new Alive(Deaths.cause(statements, visits.last(), name, knowledge).orElse(null), knowledge);
    Set<Statement> misnamed = new HashSet<>();
    for (Moves.Away away : moves.away()) {
      if (Deaths.isMisnamed(away.move(), name)) {
        misnamed.add(away.move());
      }
    }
    resident = new Resident(moves, misnamed, knowledge);
  }

  /** The certificate number people know the person by now. */
  String certificateNo() {
    return register.value("certificateNo");
  }

  /**
   * What the register says of the certificate that speaks on the business date, whether or not it
   * is still listed.
   */
  CertificateStatus lastStatus() {
    return history.now(businessDate).map(CertificateSpan::status).orElse(CertificateStatus.VALID);
  }

  /** Whether the newest snapshot that can be relied on lists a certificate. */
  boolean isListed(Statement certificate) {
    LocalDate until = certificate.until();
    if (until == null) {
      return true;
    }
    List<AppliedDelivery> since =
        knowledge.of(certificate.kind(), certificate.job(), certificate.scope()).stream()
            .filter(d -> !d.asOf().isBefore(until))
            .toList();
    return !since.isEmpty() && since.stream().allMatch(knowledge::isSilenceDoubtful);
  }

  /** The street a person lived in on a day: moves come before what the registry says. */
  String street(LocalDate day) {
    return moves.inside().stream()
        .filter(m -> !m.date("movedOn").orElseThrow().isAfter(day))
        .reduce((a, b) -> b)
        .flatMap(m -> m.value("toDivision"))
        .or(() -> registeredDivision(day))
        .map(code -> code.length() > 9 ? code.substring(0, 9) : code)
        .orElse("");
  }

  private Optional<String> registeredDivision(LocalDate day) {
    return LeadingCertificate.on(certificates, day)
        .or(() -> LeadingCertificate.lastBefore(certificates, day))
        .or(() -> certificates.stream().min(Comparator.comparing(Statement::from)))
        .flatMap(s -> s.value("division"));
  }

  Found found(
      String identity,
      FindingType type,
      String reason,
      String benefit,
      String effectiveMonth,
      FindingState state,
      String job,
      String rule,
      List<Evidence> evidence) {
    return new Found(
        identity,
        type,
        reason,
        certificateNo(),
        "",
        "",
        "",
        benefit,
        effectiveMonth,
        state,
        job,
        rule,
        evidence);
  }
}
