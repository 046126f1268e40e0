package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/** What every source said of a person, one thing after the other, by as-of and authority. */
final class Chronicle {

  /**
   * One thing a source said at one time.
   *
   * @param rank of those that speak of the same day the lowest speaks first
   * @param source whose word it is; its next word takes the place of this one
   */
  record Told(LocalDate on, int rank, String source, Statement said) {

    boolean isByRegistry() {
      return rank == REGISTRY;
    }

    boolean isMove() {
      return rank == MOVES;
    }
  }

  private static final int REGISTRY = 0;
  private static final int MOVES = 1;
  private static final int SURVEY = 2;
  private static final int OTHERS = 3;

  private static final Comparator<Told> ORDER =
      Comparator.comparing(Told::on).thenComparing(Told::rank).thenComparing(Told::source);

  private final Knowledge knowledge;
  private final List<Told> story = new ArrayList<>();

  Chronicle(
      List<Statement> statements,
      Visits visits,
      Moves moves,
      Knowledge knowledge,
      LocalDate businessDate) {
    this.knowledge = knowledge;
    certificates(statements, businessDate);
    moves(moves);
    visits(visits);
    others(statements);
    story.sort(ORDER);
  }

  /**
   * What was kept about somebody not registered yet speaks on the day the person is, and only each
   * source's last word.
   */
  List<Told> sinceRegistered() {
    Optional<LocalDate> registered =
        story.stream().filter(Told::isByRegistry).map(Told::on).findFirst();
    if (registered.isEmpty()) {
      return story;
    }
    LocalDate since = registered.get();
    Map<String, Told> kept = new LinkedHashMap<>();
    List<Told> later = new ArrayList<>();
    for (Told told : story) {
      if (told.on().isAfter(since)) {
        later.add(told);
      } else {
        kept.put(told.source(), new Told(since, told.rank(), told.source(), told.said()));
      }
    }
    List<Told> all = new ArrayList<>(kept.values());
    all.sort(ORDER);
    all.addAll(later);
    return all;
  }

  /** The leading certificate at each time the registry said something new. */
  private void certificates(List<Statement> statements, LocalDate businessDate) {
    List<Statement> said =
        statements.stream()
            .filter(s -> s.kind() == RecordKind.CERTIFICATE && !s.isTakenBack())
            .toList();
    TreeSet<LocalDate> times = new TreeSet<>();
    for (Statement s : said) {
      times.add(s.from());
      if (s.until() != null) {
        times.add(s.until());
      }
      LocalDate issuedOn = CertificateHistory.issuedOn(s);
      if (issuedOn.isAfter(s.from()) && !issuedOn.isAfter(businessDate)) {
        times.add(issuedOn);
      }
    }
    for (LocalDate time : times) {
      LeadingCertificate.on(said, time)
          .ifPresent(s -> story.add(new Told(time, REGISTRY, "certificate", s)));
    }
  }

  private void moves(Moves moves) {
    for (Statement move : moves.inside()) {
      story.add(new Told(move.from(), MOVES, "move/" + move.date("movedOn").orElseThrow(), move));
    }
  }

  private void visits(Visits visits) {
    for (LocalDate time : visits.times()) {
      for (AppliedDelivery d : knowledge.of(RecordKind.VISIT)) {
        if (d.asOf().equals(time)) {
          visits
              .counting(d.job(), d.round(), time)
              .ifPresent(s -> story.add(new Told(time, SURVEY, d.job(), s)));
        }
      }
    }
  }

  private void others(List<Statement> statements) {
    for (Statement s : statements) {
      boolean isOther =
          switch (s.kind()) {
            case CERTIFICATE, VISIT -> false;
            case MOVE, DEATH -> s.stands();
            case MEMBERSHIP, PAYMENT, FACTS -> !s.isTakenBack();
          };
      if (isOther) {
        String source = s.job() + "/" + s.scope() + "/" + s.slot();
        story.add(new Told(s.from(), OTHERS, source, s));
      }
    }
  }
}
