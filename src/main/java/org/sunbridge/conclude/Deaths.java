package org.sunbridge.conclude;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;
import org.sunbridge.domain.VisitOutcome;

/** What sources with authority over death say of a person. */
final class Deaths {

  private Deaths() {}

  /**
   * The death, with everything that speaks for it. It is to be verified when the row names the
   * person otherwise than the register.
   */
  static Optional<Cause> cause(
      DatesOfDeath dates, Optional<Statement> visit, String registeredName, Knowledge knowledge) {
    Optional<Statement> death = dates.strongest().filter(s -> hasAuthority(s, knowledge));
    if (death.isEmpty()) {
      return Optional.empty();
    }
    List<Evidence> evidence = new ArrayList<>();
    dates.told().forEach(s -> evidence.add(knowledge.evidence(s)));
    Optional<Statement> confirmed =
        visit.filter(v -> Visits.outcome(v).filter(o -> o == VisitOutcome.DECEASED).isPresent());
    confirmed.ifPresent(v -> evidence.add(knowledge.evidence(v)));
    boolean misnamed = isMisnamed(death.get(), registeredName);
    return dates.day().map(day -> new Cause("DECEASED", day, misnamed, evidence));
  }

  /** Deaths told by feeds that have no authority over it. */
  static List<Statement> withoutAuthority(List<Statement> statements, Knowledge knowledge) {
    return statements.stream()
        .filter(s -> s.kind() == RecordKind.DEATH && s.stands())
        .filter(s -> !hasAuthority(s, knowledge))
        .toList();
  }

  private static boolean hasAuthority(Statement statement, Knowledge knowledge) {
    return knowledge.definitions().district().mayState("death", statement.job());
  }

  static boolean isMisnamed(Statement statement, String registeredName) {
    return statement.value("name").filter(name -> !name.equals(registeredName)).isPresent();
  }
}
