package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.CitizenId;
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
  final InForce inForce;
  final DatesOfDeath deaths;
  final Alive alive;
  final Resident resident;
  private final Optional<YearMonth> freshThrough;
  private final Days days;

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
    inForce = new InForce(statements, knowledge);
    days = new Days(history, inForce, Optional.empty());
    freshThrough =
        statements.stream()
            .filter(s -> s.kind() == RecordKind.CERTIFICATE)
            .flatMap(s -> knowledge.of(s.kind(), s.job(), s.scope()).stream())
            .map(d -> d.month())
            .max(YearMonth::compareTo);
    String name = register.value("name");
    deaths = new DatesOfDeath(statements, knowledge);
    alive = new Alive(Deaths.cause(deaths, visits.last(), name, knowledge).orElse(null), knowledge);
    Set<Statement> misnamed = new HashSet<>();
    for (Moves.Away away : moves.away()) {
      if (Deaths.isMisnamed(away.move(), name)) {
        misnamed.add(away.move());
      }
    }
    resident = new Resident(moves, misnamed, visits.last(), knowledge);
  }

  /** Whether the registry's snapshots that list the person reach into a month. */
  boolean hasCertificatesThrough(YearMonth month) {
    return freshThrough.filter(through -> !through.isBefore(month)).isPresent();
  }

  /**
   * The person's days.
   *
   * @param byAge whether birthdays part them too
   */
  Days days(boolean byAge) {
    return byAge ? new Days(history, inForce, born()) : days;
  }

  private Optional<LocalDate> born() {
    return certificates.stream()
        .flatMap(s -> s.value("citizenId").or(() -> s.value("certificateNo")).stream())
        .findFirst()
        .flatMap(CitizenId::birthDateIn);
  }

  /** The last birthday by the business date, and the next. */
  Set<LocalDate> birthdaysAround() {
    Set<LocalDate> birthdays = new HashSet<>();
    born()
        .filter(day -> !day.isAfter(businessDate))
        .ifPresent(
            day -> {
              int years = Period.between(day, businessDate).getYears();
              birthdays.add(day.plusYears(years));
              birthdays.add(day.plusYears(years + 1));
            });
    return birthdays;
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

  /**
   * Whether the person may be a member after all: the newest list is held or failed, or so late
   * that another one may have said so already.
   */
  boolean hasDoubtfulMembership() {
    return knowledge.isWaitedFor(RecordKind.MEMBERSHIP)
        || knowledge.isLate(RecordKind.MEMBERSHIP, businessDate);
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
