package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.definition.District;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/**
 * On which day somebody died, as each source says it last. Where they contradict each other the
 * latest day counts until somebody decides: no month is taken back on one source's word. A source
 * whose day somebody decided against still says that the person died.
 */
final class DatesOfDeath {

  private static final String DIED_ON = "diedOn";

  /** One a source, those with authority first. */
  private final List<Statement> told;

  DatesOfDeath(List<Statement> statements, Knowledge knowledge) {
    List<Statement> standing =
        statements.stream()
            .filter(s -> s.kind() == RecordKind.DEATH && s.stands())
            .sorted(
                Comparator.comparing((Statement s) -> rank(s, knowledge))
                    .thenComparing(Statement::job)
                    .thenComparing(Statement::from, Comparator.reverseOrder()))
            .toList();
    Map<String, Statement> lastWords = new LinkedHashMap<>();
    standing.forEach(s -> lastWords.putIfAbsent(s.job(), s));
    told = List.copyOf(lastWords.values());
  }

  List<Statement> told() {
    return told;
  }

  /** The source that is heard first. */
  Optional<Statement> strongest() {
    return told.stream().findFirst();
  }

  /** The latest day of all; empty when nobody says one that counts. */
  Optional<LocalDate> day() {
    return dated().stream().map(DatesOfDeath::day).max(Comparator.naturalOrder());
  }

  /** A CONFLICT for each source that names another day than the strongest. */
  void contradictions(PersonFacts person, List<Found> found) {
    List<Statement> dated = dated();
    dated.stream()
        .filter(other -> !day(other).equals(day(dated.get(0))))
        .forEach(other -> found.add(contradiction(person, dated.get(0), other)));
  }

  private List<Statement> dated() {
    return told.stream().filter(s -> s.date(DIED_ON).isPresent()).toList();
  }

  private static Found contradiction(PersonFacts person, Statement strongest, Statement other) {
    List<Evidence> both = new ArrayList<>();
    both.add(person.knowledge.evidence(other));
    both.add(person.knowledge.evidence(strongest));
    return new Found(
        "CONFLICT|" + DIED_ON + "|" + other.job(),
        FindingType.CONFLICT,
        other.job(),
        person.certificateNo(),
        DIED_ON,
        day(strongest).toString(),
        day(other).toString(),
        "",
        "",
        FindingState.OPEN,
        other.job(),
        "semantics 23",
        both);
  }

  private static LocalDate day(Statement death) {
    return death.date(DIED_ON).orElseThrow();
  }

  private static int rank(Statement statement, Knowledge knowledge) {
    District district = knowledge.definitions().district();
    int rank = district.authority().getOrDefault("death", List.of()).indexOf(statement.job());
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }
}
