package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sunbridge.domain.Statement;
import org.sunbridge.domain.VisitOutcome;

/**
 * That somebody died or moved out, told by a source without authority over it.
 *
 * @param reason DECEASED or MOVED_OUT, which sort in the order in which they count
 * @param day the last day before it
 * @param isMisnamed whether its row names the person otherwise than the register
 */
record Hearsay(String reason, LocalDate day, boolean isMisnamed, Evidence evidence) {

  private static final String DECEASED = VisitOutcome.DECEASED.name();
  private static final String MOVED_OUT = VisitOutcome.MOVED_OUT.name();

  /**
   * Those that tell the day of the event first, of several such days the latest for all; the
   * survey, which tells of a visit, last.
   */
  static List<Hearsay> of(PersonFacts person) {
    List<Hearsay> told = new ArrayList<>();
    List<Statement> statements = person.said.statements();
    person
        .deaths
        .day()
        .ifPresent(
            day ->
                Deaths.withoutAuthority(statements, person.knowledge)
                    .forEach(death -> told.add(of(person, DECEASED, day, death))));
    Moves.outWithoutAuthority(statements, person.knowledge)
        .ifPresent(
            move -> told.add(of(person, MOVED_OUT, move.date("movedOn").orElseThrow(), move)));
    person
        .visits
        .last()
        .ifPresent(
            visit ->
                Visits.outcome(visit)
                    .filter(o -> o == VisitOutcome.DECEASED || o == VisitOutcome.MOVED_OUT)
                    .ifPresent(
                        o ->
                            told.add(
                                new Hearsay(
                                    o.name(),
                                    Visits.visitedOn(visit),
                                    false,
                                    person.knowledge.evidence(visit)))));
    return told;
  }

  private static Hearsay of(PersonFacts person, String reason, LocalDate day, Statement said) {
    return new Hearsay(
        reason,
        day,
        Deaths.isMisnamed(said, person.register.value("name")),
        person.knowledge.evidence(said));
  }

  /** What they tell together: to be verified while only one feed says it. */
  static Cause together(List<Hearsay> alike) {
    boolean isCorroborated = alike.stream().map(h -> h.evidence.job()).distinct().count() > 1;
    boolean isMisnamed = alike.stream().anyMatch(Hearsay::isMisnamed);
    return new Cause(
        alike.get(0).reason,
        alike.get(0).day,
        isMisnamed || !isCorroborated,
        alike.stream().map(Hearsay::evidence).toList());
  }
}
