package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.conclude.Chronicle.Told;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/**
 * Walks through what every source said, one word after the other, and keeps the register's values:
 * what changed, and where a source without authority disagrees. A source is compared with its own
 * last record; repeating itself is no news.
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

  /** A field's value with who stated it last. */
  private record Held(String value, Statement by) {
    String job() {
      return by.job();
    }
  }

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
  private final Authority authority;
  private final Map<String, Held> register = new HashMap<>();
  private final Map<String, Statement> lastBySource = new HashMap<>();
  private final Map<String, Conflict> conflicts = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> everyNumber = new HashSet<>();
  private LocalDate lastMovedOn = LocalDate.MIN;

  RegisterWalk(
      List<Statement> statements,
      Visits visits,
      Moves moves,
      Knowledge knowledge,
      LocalDate businessDate) {
    this.knowledge = knowledge;
    this.authority = new Authority(statements, knowledge);
    statements.stream()
        .filter(s -> s.kind() == RecordKind.CERTIFICATE && !s.isTakenBack())
        .flatMap(s -> s.value("certificateNo").stream())
        .forEach(everyNumber::add);
    new Chronicle(statements, visits, moves, knowledge, businessDate)
        .sinceRegistered()
        .forEach(this::tell);
    conflicts.values().removeIf(this::isSettled);
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

  /** Who stated a field's current value. */
  Optional<Statement> teller(String field) {
    return Optional.ofNullable(register.get(field)).map(Held::by);
  }

  List<Change> changes() {
    return changes;
  }

  List<Conflict> conflicts() {
    return List.copyOf(conflicts.values());
  }

  private void tell(Told told) {
    Statement said = told.said();
    Statement before = lastBySource.put(told.source(), said);
    boolean isNew = told.isByRegistry() && before == null && !isBaseline(said);
    if (isNew) {
      String number = said.value("certificateNo").orElse("");
      changes.add(new Change("certificate", "", number, said, told.on(), number));
    }
    if (told.isByRegistry() && said.value("certificateNo").isPresent()) {
      number(said, told.on(), isNew || before == null);
    }
    if (told.isMove()) {
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
    Held held = register.put("certificateNo", new Held(number, said));
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
    Held held = register.put("division", new Held(to, move));
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
      if (!told.isByRegistry()) {
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
      register.put(field, new Held(value, said));
    } else if (authority.mayReplace(field, held.job(), said.job(), told.on())) {
      register.put(field, new Held(value, said));
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
