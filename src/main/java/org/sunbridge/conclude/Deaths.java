package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
      List<Statement> statements,
      Optional<Statement> visit,
      String registeredName,
      Knowledge knowledge) {
    List<Statement> said =
        statements.stream()
            .filter(s -> s.kind() == RecordKind.DEATH && s.stands())
            .filter(s -> s.date("diedOn").isPresent())
            .sorted(
                Comparator.comparing((Statement s) -> authority(s, knowledge))
                    .thenComparing(Statement::from, Comparator.reverseOrder()))
            .toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Statement death = said.get(0);
    if (!hasAuthority(death, knowledge)) {
      return Optional.empty();
    }
    List<Evidence> evidence = new ArrayList<>();
    said.forEach(s -> evidence.add(knowledge.evidence(s)));
    Optional<Statement> confirmed =
        visit.filter(v -> Visits.outcome(v).filter(o -> o == VisitOutcome.DECEASED).isPresent());
    confirmed.ifPresent(v -> evidence.add(knowledge.evidence(v)));
    boolean misnamed = isMisnamed(death, registeredName);
    LocalDate day = death.date("diedOn").orElseThrow();
    return Optional.of(new Cause("DECEASED", day, misnamed, evidence));
  }

  /** Deaths told by feeds that have no authority over it. */
  static List<Statement> withoutAuthority(List<Statement> statements, Knowledge knowledge) {
    return statements.stream()
        .filter(s -> s.kind() == RecordKind.DEATH && s.stands())
        .filter(s -> s.date("diedOn").isPresent() && !hasAuthority(s, knowledge))
        .toList();
  }

  private static boolean hasAuthority(Statement statement, Knowledge knowledge) {
    return knowledge.definitions().district().mayState("death", statement.job());
  }

  static boolean isMisnamed(Statement statement, String registeredName) {
    return statement.value("name").filter(name -> !name.equals(registeredName)).isPresent();
  }

  private static int authority(Statement statement, Knowledge knowledge) {
    int rank =
        knowledge
            .definitions()
            .district()
            .authority()
            .getOrDefault("death", List.of())
            .indexOf(statement.job());
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }
}
