package org.sunbridge.conclude;

import java.util.ArrayList;
import java.util.List;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/** CHANGE and CONFLICT: rules 1 to 4 and 16. */
final class ChangeRule {

  private ChangeRule() {}

  static void find(PersonFacts person, List<Found> found) {
    for (RegisterWalk.Change change : person.register.changes()) {
      found.add(change(person, change));
    }
    for (RegisterWalk.Conflict conflict : person.register.conflicts()) {
      Found candidate = conflict(person, conflict);
      if (found.stream().noneMatch(f -> f.identity().equals(candidate.identity()))) {
        found.add(candidate);
      }
    }
  }

  private static Found change(PersonFacts person, RegisterWalk.Change change) {
    String job = change.by().job();
    return new Found(
        "CHANGE|" + change.field() + "|" + job + "|" + change.on(),
        FindingType.CHANGE,
        job,
        change.certificateNo(),
        change.field(),
        change.before(),
        change.after(),
        "",
        "",
        isAutomatic(person, job) ? FindingState.APPLIED : FindingState.PROPOSED,
        job,
        "semantics 1-4",
        List.of(person.knowledge.evidence(change.by())));
  }

  private static boolean isAutomatic(PersonFacts person, String job) {
    return person
        .knowledge
        .job(job)
        .map(JobDefinition::changes)
        .filter(decision -> decision != Decision.AUTOMATIC)
        .isEmpty();
  }

  private static Found conflict(PersonFacts person, RegisterWalk.Conflict conflict) {
    String job = conflict.by().job();
    return new Found(
        "CONFLICT|" + conflict.field() + "|" + job,
        FindingType.CONFLICT,
        job,
        person.certificateNo(),
        conflict.field(),
        person.register.value(conflict.field()),
        conflict.after(),
        "",
        "",
        FindingState.OPEN,
        job,
        "semantics 3",
        both(person, conflict));
  }

  /** The row that differs, then the one that has authority. */
  private static List<Evidence> both(PersonFacts person, RegisterWalk.Conflict conflict) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(person.knowledge.evidence(conflict.by()));
    person
        .register
        .teller(conflict.field())
        .map(person.knowledge::evidence)
        .ifPresent(evidence::add);
    return evidence;
  }
}
