package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/**
 * Walks through what every source said, in the order of as-of and authority, and keeps the
 * register's values: what changed, and where a source without authority disagrees. A source is
 * compared with its own last record; repeating itself is no news.
 */
final class RegisterWalk {

  /** Fields of the register; others are facts that only their source knows. */
  static final Set<String> REGISTER_FIELDS =
      Set.of(
          "name",
          "sex",
          "category",
          "grade",
          "certificateNo",
          "issuedOn",
          "expiresOn",
          "status",
          "division",
          "phone",
          "address");

  private static final int STREET_DIGITS = 9;

  private static final Comparator<Statement> BY_ISSUE =
      Comparator.comparing((Statement s) -> CertificateHistory.issuedOn(s))
          .thenComparing(s -> !CertificateSpan.endsValidity(CertificateHistory.status(s)))
          .thenComparing(Statement::slot);

  /** A field's value with the job that stated it last. */
  private record Held(String value, String job) {}

  /**
   * A value that changed.
   *
   * @param certificateNo the person's number after the change
   */
  record Change(
      String field,
      String before,
      String after,
      Statement by,
      LocalDate on,
      String certificateNo) {}

  /** A value that a source without authority states against the register's. */
  record Conflict(String field, String after, Statement by) {}

  private final Knowledge knowledge;
  private final Map<String, Held> register = new HashMap<>();
  private final Map<String, Statement> lastBySource = new HashMap<>();
  private final Map<String, Conflict> conflicts = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> everyNumber = new HashSet<>();
  private LocalDate lastMovedOn = LocalDate.MIN;

  /** One thing a source said at one time. */
  private record Told(LocalDate on, int rank, String source, Statement said) {}

  private static final Comparator<Told> ORDER =
      Comparator.comparing(Told::on).thenComparing(Told::rank).thenComparing(Told::source);

  RegisterWalk(
      List<Statement> statements,
      Visits visits,
      Moves moves,
      Knowledge knowledge,
      LocalDate businessDate) {
    this.knowledge = knowledge;
    statements.stream()
        .filter(s -> s.kind() == RecordKind.CERTIFICATE && !s.isTakenBack())
        .flatMap(s -> s.value("certificateNo").stream())
        .forEach(everyNumber::add);
    List<Told> story = new ArrayList<>();
    certificates(statements, businessDate, story);
    moves(moves, story);
    visits(visits, story);
    others(statements, story);
    story.sort(ORDER);
    sinceRegistered(story).forEach(this::tell);
    conflicts.values().removeIf(this::isSettled);
  }

  /**
   * What was kept about somebody not registered yet speaks on the day the person is, and only each
   * source's last word.
   */
  private static List<Told> sinceRegistered(List<Told> story) {
    Optional<LocalDate> registered =
        story.stream().filter(t -> t.rank() == 0).map(Told::on).findFirst();
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

  /** Current values by register field. */
  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    register.forEach((field, held) -> values.put(field, held.value()));
    return values;
  }

  String value(String field) {
    Held held = register.get(field);
    return held == null ? "" : held.value();
  }

  List<Change> changes() {
    return changes;
  }

  List<Conflict> conflicts() {
    return List.copyOf(conflicts.values());
  }

  /** The leading certificate at each time the registry said something new. */
  private void certificates(List<Statement> statements, LocalDate businessDate, List<Told> story) {
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
      leading(said, time).ifPresent(s -> story.add(new Told(time, 0, "certificate", s)));
    }
  }

  /**
   * The certificate issued last by a day, among those listed then. One that is still to be issued
   * leaves the word to the one before it, listed or not.
   */
  static Optional<Statement> leading(List<Statement> certificates, LocalDate on) {
    List<Statement> listed = certificates.stream().filter(s -> s.covers(on)).toList();
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    return listed.stream()
        .filter(s -> !CertificateHistory.issuedOn(s).isAfter(on))
        .max(BY_ISSUE)
        .or(
            () ->
                certificates.stream()
                    .filter(s -> s.until() != null && !s.until().isAfter(on))
                    .filter(s -> !CertificateHistory.issuedOn(s).isAfter(on))
                    .max(Comparator.comparing(Statement::from).thenComparing(BY_ISSUE)))
        .or(() -> listed.stream().min(BY_ISSUE));
  }

  /** Of somebody whom the registry no longer lists on a day: the certificate it listed last. */
  static Optional<Statement> lastBefore(List<Statement> certificates, LocalDate on) {
    Optional<LocalDate> last =
        certificates.stream()
            .flatMap(s -> Optional.ofNullable(s.until()).stream())
            .filter(until -> !until.isAfter(on))
            .max(Comparator.naturalOrder())
            .map(until -> until.minusDays(1));
    return last.flatMap(
        day ->
            certificates.stream()
                .filter(s -> s.covers(day) && !CertificateHistory.issuedOn(s).isAfter(on))
                .max(BY_ISSUE)
                .or(() -> leading(certificates, day)));
  }

  private void moves(Moves moves, List<Told> story) {
    for (Statement move : moves.inside()) {
      story.add(new Told(move.from(), 1, "move/" + move.date("movedOn").orElseThrow(), move));
    }
  }

  private void visits(Visits visits, List<Told> story) {
    for (LocalDate time : visits.times()) {
      for (AppliedDelivery d : knowledge.of(RecordKind.VISIT)) {
        if (d.asOf().equals(time)) {
          visits
              .counting(d.job(), d.round(), time)
              .ifPresent(s -> story.add(new Told(time, 2, d.job(), s)));
        }
      }
    }
  }

  private static void others(List<Statement> statements, List<Told> story) {
    for (Statement s : statements) {
      boolean isOther =
          switch (s.kind()) {
            case CERTIFICATE, VISIT -> false;
            case MOVE, DEATH -> s.stands();
            case MEMBERSHIP, PAYMENT, FACTS -> !s.isTakenBack();
          };
      if (isOther) {
        String source = s.job() + "/" + s.scope() + "/" + s.slot();
        story.add(new Told(s.from(), 3, source, s));
      }
    }
  }

  private void tell(Told told) {
    Statement said = told.said();
    Statement before = lastBySource.put(told.source(), said);
    boolean isNew = told.rank() == 0 && before == null && !isBaseline(said);
    if (isNew) {
      String number = said.value("certificateNo").orElse("");
      changes.add(new Change("certificate", "", number, said, told.on(), number));
    }
    if (told.rank() == 0 && said.value("certificateNo").isPresent()) {
      number(said, told.on(), isNew || before == null);
    }
    if (told.rank() == 1) {
      division(said, told.on());
      return;
    }
    said.values()
        .forEach(
            (field, value) -> {
              if (isUnchanged(before, field, value)) {
                conflicts.computeIfPresent(
                    conflictKey(told, field), (key, old) -> new Conflict(field, value, said));
              } else {
                state(told, before, field, value);
              }
            });
  }

  /** The first snapshot of its scope into an empty register is where everything starts. */
  private boolean isBaseline(Statement said) {
    return knowledge.of(said.kind(), said.job(), said.scope()).stream()
        .findFirst()
        .map(first -> said.covers(first.asOf()))
        .orElse(false);
  }

  /** The number goes first, so that the other changes of a re-issue carry the new one. */
  private void number(Statement said, LocalDate on, boolean isFirst) {
    String number = said.value("certificateNo").orElseThrow();
    Held held = register.put("certificateNo", new Held(number, said.job()));
    if (!isFirst && held != null && !held.value().equals(number)) {
      changes.add(new Change("certificateNo", held.value(), number, said, on, number));
    }
  }

  /** A move told late that lies before one already known is history; a district is no street. */
  private void division(Statement move, LocalDate on) {
    String to = move.value("toDivision").orElseThrow();
    LocalDate movedOn = move.date("movedOn").orElseThrow();
    if (movedOn.isBefore(lastMovedOn) || to.length() < STREET_DIGITS) {
      return;
    }
    lastMovedOn = movedOn;
    Held held = register.put("division", new Held(to, move.job()));
    if (held != null && !held.value().equals(to)) {
      // Several moves told at once are one change, to where the last one went.
      String before = held.value();
      Optional<Change> sameTime =
          changes.stream()
              .filter(c -> c.field().equals("division") && c.on().equals(on))
              .filter(c -> c.by().kind() == RecordKind.MOVE)
              .findFirst();
      if (sameTime.isPresent()) {
        changes.remove(sameTime.get());
        before = sameTime.get().before();
      }
      if (!before.equals(to)) {
        changes.add(new Change("division", before, to, move, on, value("certificateNo")));
      }
    }
  }

  private static boolean isUnchanged(@Nullable Statement before, String field, String value) {
    return before != null && value.equals(before.values().get(field));
  }

  private void state(Told told, @Nullable Statement before, String field, String value) {
    Statement said = told.said();
    if (field.equals("certificateNo")) {
      if (told.rank() != 0) {
        foreignNumber(told, value);
      }
      return;
    }
    if (!isJudged(said.kind(), field)) {
      return;
    }
    if (!REGISTER_FIELDS.contains(field)) {
      if (before != null && before.values().containsKey(field)) {
        changes.add(
            new Change(
                field, before.values().get(field), value, said, told.on(), value("certificateNo")));
      }
      return;
    }
    conflicts.remove(conflictKey(told, field));
    Held held = register.get(field);
    if (held == null) {
      register.put(field, new Held(value, said.job()));
    } else if (authority(field, said.job()) <= authority(field, held.job())
        && authority(field, said.job()) < Integer.MAX_VALUE) {
      register.put(field, new Held(value, said.job()));
      if (!held.value().equals(value)) {
        changes.add(
            new Change(field, held.value(), value, said, told.on(), value("certificateNo")));
      }
    } else if (!held.value().equals(value)) {
      conflicts.put(conflictKey(told, field), new Conflict(field, value, said));
    }
  }

  /** A number that was never this person's, beside an id that is. */
  private void foreignNumber(Told told, String number) {
    conflicts.remove(conflictKey(told, "certificateNo"));
    if (!everyNumber.isEmpty() && !everyNumber.contains(number)) {
      conflicts.put(
          conflictKey(told, "certificateNo"), new Conflict("certificateNo", number, told.said()));
    }
  }

  /**
   * Street columns of survey and ledger name a scope; events and months have rules of their own.
   */
  private static boolean isJudged(RecordKind kind, String field) {
    if (field.equals("citizenId")) {
      return false;
    }
    return switch (kind) {
      case CERTIFICATE -> REGISTER_FIELDS.contains(field);
      case VISIT -> REGISTER_FIELDS.contains(field) && !field.equals("division");
      case MOVE, DEATH, MEMBERSHIP, PAYMENT -> field.equals("name");
      case FACTS -> true;
    };
  }

  private int authority(String field, String job) {
    int rank =
        knowledge.definitions().district().authority().getOrDefault(field, List.of()).indexOf(job);
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }

  private static String conflictKey(Told told, String field) {
    return told.source() + "#" + field;
  }

  /** The register came to agree, or the source no longer says it. */
  private boolean isSettled(Conflict conflict) {
    if (!conflict.by().stands() && conflict.by().kind() != RecordKind.VISIT) {
      return true;
    }
    return conflict.field().equals("certificateNo")
        ? everyNumber.contains(conflict.after())
        : value(conflict.field()).equals(conflict.after());
  }
}
