package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.JobDefinition.Corroboration;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Statement;

/** EXIT of benefits and of the certificate: rules 2, 12, 13 and 14. */
final class ExitRule {

  private static final String ABSENT = "ABSENT";

  /** The identity of the exit of the certificate. */
  static final String CERTIFICATE = "EXIT|certificate";

  private ExitRule() {}

  /**
   * What only sources without authority tell: somebody died or moved out. Authority over either
   * silences them; two that are independent of each other need nobody to verify them.
   */
  static Optional<Cause> surveyOnly(PersonFacts person) {
    if (person.alive.hasEnded() || person.resident.hasEnded()) {
      return Optional.empty();
    }
    List<Hearsay> told = Hearsay.of(person);
    return told.stream()
        .map(Hearsay::reason)
        .min(Comparator.naturalOrder())
        .map(
            reason ->
                Hearsay.together(told.stream().filter(h -> h.reason().equals(reason)).toList()));
  }

  static void benefit(
      PersonFacts person,
      BenefitRules rules,
      List<Found> found,
      Set<String> doneByPayer,
      Set<String> open) {
    String benefit = rules.benefit();
    if (!person.payments.isPaidNow(benefit)) {
      doneByPayer.add(benefit);
      return;
    }
    YearMonth spellStart = person.payments.spellStart(benefit).orElseThrow();
    YearMonth now = YearMonth.from(person.businessDate);
    Optional<BenefitCase> benefitCase =
        rules.inForce(now, person.businessDate).map(version -> new BenefitCase(person, version));
    Optional<Cause> cause = benefitCase.flatMap(BenefitCase::end);
    String identity = "EXIT|" + benefit + "|" + spellStart;
    if (benefitCase.filter(BenefitCase::mayHoldAfterAll).isPresent()) {
      open.add(identity);
      return;
    }
    if (cause.isEmpty() && benefitCase.filter(BenefitCase::hasEnded).isPresent()) {
      YearMonth firstShown = spellStart;
      found.add(
          person.found(
              identity,
              FindingType.EXIT,
              "NOT_ENTITLED",
              benefit,
              firstShown.plusMonths(1).toString(),
              decided(person, jobOf(person)),
              jobOf(person),
              rules.name(now, person.businessDate),
              person.payments.in(benefit, firstShown).evidence()));
      return;
    }
    cause
        .or(() -> surveyOnly(person))
        .ifPresent(
            c ->
                found.add(
                    exit(person, identity, benefit, c, rules.name(now, person.businessDate))));
  }

  /** Whether nothing is known that would end a benefit, nor may be once what waits has spoken. */
  static boolean holds(PersonFacts person, BenefitRules rules) {
    return surveyOnly(person).isEmpty()
        && rules
            .inForce(YearMonth.from(person.businessDate), person.businessDate)
            .map(version -> new BenefitCase(person, version))
            .filter(BenefitCase::hasEnded)
            .isEmpty();
  }

  private static String jobOf(PersonFacts person) {
    return person.certificates.isEmpty() ? "" : person.certificates.get(0).job();
  }

  static void certificate(PersonFacts person, List<Found> found, Set<String> open) {
    CertificateStatus status = person.lastStatus();
    if (status == CertificateStatus.CANCELLED) {
      return;
    }
    boolean saysMovedOut = status == CertificateStatus.MOVED_OUT;
    if (!person.alive.hasEnded() && !saysMovedOut && person.moves.mayBeBackNow()) {
      open.add(CERTIFICATE);
      return;
    }
    Optional<Cause> survey = surveyOnly(person);
    Optional<Cause> cause =
        person
            .alive
            .end()
            .or(() -> saysMovedOut ? Optional.empty() : person.resident.end())
            .or(() -> survey.filter(c -> c.reason().equals("DECEASED")))
            .or(() -> saysMovedOut ? Optional.empty() : survey)
            .or(() -> saysMovedOut ? Optional.empty() : absent(person));
    if (cause.filter(c -> c.reason().equals(ABSENT)).isPresent() && isLate(person)) {
      open.add(CERTIFICATE);
      return;
    }
    cause.ifPresent(c -> found.add(exit(person, CERTIFICATE, "certificate", c, "semantics 14")));
  }

  /** No longer listed; unless a rejected row may be the person's. */
  private static Optional<Cause> absent(PersonFacts person) {
    if (person.certificates.isEmpty() || person.certificates.stream().anyMatch(person::isListed)) {
      return Optional.empty();
    }
    Statement last =
        person.certificates.stream()
            .reduce(
                (a, b) ->
                    a.until() != null && b.until() != null && b.until().isAfter(a.until()) ? b : a)
            .orElseThrow();
    return lackingSince(person, last)
        .map(d -> new Cause(ABSENT, d.asOf(), true, List.of(person.knowledge.lackingIn(d))));
  }

  /** What the newest snapshot lacked is old: somebody may have been listed again since. */
  private static boolean isLate(PersonFacts person) {
    return person.certificates.stream()
        .map(s -> person.knowledge.of(s.kind(), s.job(), s.scope()))
        .anyMatch(source -> person.knowledge.isLate(source, person.businessDate));
  }

  /**
   * The first of the newest snapshots without a break that lack the person, and in which no
   * rejected row may be the person's. Those that may not be complete are passed over.
   */
  private static Optional<AppliedDelivery> lackingSince(PersonFacts person, Statement last) {
    AppliedDelivery since = null;
    List<AppliedDelivery> snapshots =
        person.knowledge.of(last.kind(), last.job(), last.scope()).stream()
            .filter(d -> !last.covers(d.asOf()) && !d.asOf().isBefore(last.from()))
            .filter(d -> !person.knowledge.isSilenceDoubtful(d))
            .toList();
    for (int i = snapshots.size() - 1; i >= 0; i--) {
      if (person.said.turnedBackIn().contains(snapshots.get(i).id())) {
        break;
      }
      since = snapshots.get(i);
    }
    return Optional.ofNullable(since);
  }

  private static Found exit(
      PersonFacts person, String identity, String benefit, Cause cause, String rule) {
    return person.found(
        identity,
        FindingType.EXIT,
        cause.reason(),
        benefit,
        YearMonth.from(cause.lastDay()).plusMonths(1).toString(),
        cause.isToVerify() || lacksASecond(person, cause)
            ? FindingState.TO_VERIFY
            : isHearsay(person, cause) ? FindingState.PROPOSED : decided(person, job(cause)),
        job(cause),
        rule,
        cause.evidence());
  }

  private static String job(Cause cause) {
    return cause.evidence().isEmpty() ? "" : cause.evidence().get(0).job();
  }

  /** Whether the job whose word it is asks for another source, and none says it too. */
  private static boolean lacksASecond(PersonFacts person, Cause cause) {
    return person
            .knowledge
            .job(job(cause))
            .filter(job -> job.corroborate() == Corroboration.TWO_SOURCES)
            .isPresent()
        && cause.evidence().stream().map(Evidence::job).distinct().count() < 2;
  }

  /** However many say so, without authority somebody decides. */
  private static boolean isHearsay(PersonFacts person, Cause cause) {
    return switch (cause.reason()) {
      case "DECEASED" -> !person.alive.hasEnded();
      case "MOVED_OUT" -> !person.resident.hasEnded();
      default -> false;
    };
  }

  /** A job may decide by itself. */
  private static FindingState decided(PersonFacts person, String job) {
    return person
        .knowledge
        .job(job)
        .filter(j -> j.decide() == Decision.AUTOMATIC)
        .map(j -> FindingState.APPLIED)
        .orElse(FindingState.PROPOSED);
  }
}
