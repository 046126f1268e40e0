package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;
import org.sunbridge.domain.VisitOutcome;

/** Who was expected in a survey round and what became of it: rule 7. */
final class CollectionRule {

  private CollectionRule() {}

  /** The newest file of the person's own street, if the person was expected in it. */
  static Optional<AppliedDelivery> expectedIn(PersonFacts person) {
    return newestFiles(person).stream()
        .filter(file -> isExpected(person, file.scope(), file.asOf()))
        .findFirst();
  }

  /** Only the newest file of a street can expect somebody; a new round starts afresh. */
  static List<AppliedDelivery> newestFiles(PersonFacts person) {
    return person.knowledge.newestOfSources(RecordKind.VISIT);
  }

  /** Whether a file of a street and day expects the person. */
  static boolean isExpected(PersonFacts person, String street, LocalDate asOf) {
    return person.street(asOf).equals(street)
        && person.history.on(asOf).filter(CertificateSpan::isValid).isPresent()
        && person.alive.end().filter(c -> !c.lastDay().isAfter(asOf)).isEmpty()
        && person.moves.away().stream().noneMatch(a -> a.hasLeftBy(asOf));
  }

  /** What became of the visit that was expected; empty where none was. */
  static Optional<Expected> expected(PersonFacts person) {
    return expectedIn(person)
        .filter(file -> !isSuspended(person, file))
        .map(
            file ->
                new Expected(
                    file.job(),
                    file.round(),
                    file.scope(),
                    visit(person, file)
                        .flatMap(Visits::outcome)
                        .map(VisitOutcome::name)
                        .orElse("ABSENT")));
  }

  private static Optional<Statement> visit(PersonFacts person, AppliedDelivery file) {
    return person.visits.counting(file.job(), file.round(), LocalDate.MAX);
  }

  static void find(PersonFacts person, List<Found> found) {
    Optional<AppliedDelivery> expected = expectedIn(person);
    if (expected.isEmpty()) {
      return;
    }
    AppliedDelivery file = expected.get();
    Optional<Statement> visit = visit(person, file);
    if (isSuspended(person, file)) {
      return;
    }
    String reason = "ABSENT";
    Evidence evidence = person.knowledge.lackingIn(file);
    if (visit.isPresent()) {
      Optional<VisitOutcome> outcome = Visits.outcome(visit.get());
      if (outcome.isEmpty() || !leavesUncollected(outcome.get())) {
        return;
      }
      reason = outcome.get().name();
      evidence = person.knowledge.evidence(visit.get());
    }
    found.add(
        person.found(
            "NOT_COLLECTED|" + file.job() + "|" + file.round(),
            FindingType.NOT_COLLECTED,
            reason,
            "",
            "",
            FindingState.OPEN,
            file.job(),
            "semantics 7",
            List.of(evidence)));
  }

  /** Whether the person was expected in a file that lacks the person and may not be complete. */
  static boolean isSuspended(PersonFacts person) {
    return expectedIn(person).filter(file -> isSuspended(person, file)).isPresent();
  }

  private static boolean isSuspended(PersonFacts person, AppliedDelivery file) {
    return person.knowledge.isSilenceDoubtful(file) && visit(person, file).isEmpty();
  }

  /** The dead and those who moved out open exits to verify instead. */
  private static boolean leavesUncollected(VisitOutcome outcome) {
    return !outcome.isCollected()
        && outcome != VisitOutcome.DECEASED
        && outcome != VisitOutcome.MOVED_OUT;
  }
}
