package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;
import org.sunbridge.domain.VisitOutcome;

/**
 * What the household survey's rounds say of a person. In a round the latest visit counts, then the
 * file of the person's own street, then the file's name; within one street the last file speaks.
 */
final class Visits {

  private final List<Statement> said;
  private final Knowledge knowledge;
  private final BiPredicate<String, LocalDate> isOwnStreet;

  /**
   * @param isOwnStreet whether a scope is the person's street on a day
   */
  Visits(
      List<Statement> statements, Knowledge knowledge, BiPredicate<String, LocalDate> isOwnStreet) {
    this.said =
        statements.stream().filter(s -> s.kind() == RecordKind.VISIT && !s.isTakenBack()).toList();
    this.knowledge = knowledge;
    this.isOwnStreet = isOwnStreet;
  }

  /** As-ofs at which a survey file said something new. */
  TreeSet<LocalDate> times() {
    TreeSet<LocalDate> times = new TreeSet<>();
    said.forEach(s -> times.add(s.from()));
    return times;
  }

  /** The record that counts once everything up to a day of the round is in. */
  Optional<Statement> counting(String job, String round, LocalDate through) {
    Map<String, Statement> lastOfScope = new HashMap<>();
    said.stream()
        .filter(s -> s.job().equals(job) && !s.from().isAfter(through))
        .filter(s -> isSaidIn(s, round, through))
        .sorted(Comparator.comparing(Statement::from).thenComparing(Statement::delivery))
        .forEach(s -> lastOfScope.put(s.scope(), s));
    return lastOfScope.values().stream()
        .max(
            Comparator.comparing((Statement s) -> s.date("visitedOn").orElse(LocalDate.MIN))
                .thenComparing(s -> isOwnStreet.test(s.scope(), s.from()))
                .thenComparing(s -> knowledge.fileName(s.delivery())));
  }

  /** The record that counts in the newest round that has one. */
  Optional<Statement> last() {
    return said.stream()
        .flatMap(s -> deliveriesThatSay(s, LocalDate.MAX).limit(1))
        .max(Sources.OLDEST_FIRST)
        .flatMap(d -> counting(d.job(), d.round(), LocalDate.MAX));
  }

  private boolean isSaidIn(Statement statement, String round, LocalDate through) {
    return deliveriesThatSay(statement, through).anyMatch(d -> d.round().equals(round));
  }

  /** Newest first, those up to a day. */
  private Stream<AppliedDelivery> deliveriesThatSay(Statement statement, LocalDate through) {
    List<AppliedDelivery> oldestFirst =
        knowledge.of(statement.kind(), statement.job(), statement.scope());
    return IntStream.rangeClosed(1, oldestFirst.size())
        .mapToObj(back -> oldestFirst.get(oldestFirst.size() - back))
        .takeWhile(d -> !d.asOf().isBefore(statement.from()))
        .filter(d -> !d.asOf().isAfter(through) && statement.covers(d.asOf()));
  }

  static Optional<VisitOutcome> outcome(Statement visit) {
    return visit.value("outcome").map(VisitOutcome::valueOf);
  }

  /** A visit's day; the file's as-of where the row gives none. */
  static LocalDate visitedOn(Statement visit) {
    return visit.date("visitedOn").orElse(visit.from());
  }
}
