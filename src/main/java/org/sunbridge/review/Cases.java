package org.sunbridge.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.Duplicate;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DuplicateRow;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PersonRow;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.registry.RejectedRow;
import org.sunbridge.registry.StatementMapper;
import org.sunbridge.registry.StatementRow;

/** Gathers everything that was ever said of some people. */
final class Cases {

  private final StatementMapper statements;
  private final ChangeSetMapper changes;
  private final RegisterMapper register;
  private final MemoryMapper memory;
  private final Material material;
  private final Definitions definitions;

  Cases(
      StatementMapper statements,
      ChangeSetMapper changes,
      RegisterMapper register,
      MemoryMapper memory,
      Material material,
      Definitions definitions) {
    this.statements = statements;
    this.changes = changes;
    this.register = register;
    this.memory = memory;
    this.material = material;
    this.definitions = definitions;
  }

  /** A row of a delivery. */
  record Row(long delivery, long row) {}

  /**
   * What was said of some people.
   *
   * @param cases by person, in the order they were asked for
   * @param apart rows that somebody said are not about the person whose id they give
   */
  record Gathered(Map<PersonKey, PersonCase> cases, Map<PersonKey, Set<Row>> apart) {}

  Map<PersonKey, PersonCase> of(List<PersonKey> keys) {
    return gather(keys).cases();
  }

  Gathered gather(List<PersonKey> keys) {
    Remembered remembered = Remembered.rows(memory, keys);
    Map<PersonKey, List<Statement>> said = new HashMap<>();
    Map<PersonKey, Set<Row>> apart = new HashMap<>();
    for (StatementRow row : statements.ofPeople(Keys.of(keys))) {
      Optional<Statement> statement = statement(row);
      if (statement.filter(s -> isOfAnother(s, row.personKey, remembered, material)).isPresent()) {
        apart
            .computeIfAbsent(row.personKey, k -> new HashSet<>())
            .add(new Row(row.deliveryId, row.sourceRow));
      } else {
        statement
            .map(s -> DayOfDeath.heard(s, row.personKey, remembered, material))
            .ifPresent(s -> said.computeIfAbsent(row.personKey, k -> new ArrayList<>()).add(s));
      }
    }
    Map<PersonKey, List<Duplicate>> duplicates = new HashMap<>();
    for (DuplicateRow row : changes.duplicatesOf(Keys.of(keys))) {
      duplicates
          .computeIfAbsent(row.personKey, k -> new ArrayList<>())
          .add(
              new Duplicate(
                  row.deliveryId,
                  row.sourceRow,
                  row.firstRow,
                  row.slot,
                  row.likeness.equals("SAME")));
    }
    Map<PersonKey, List<String>> candidates = candidates(keys, remembered);
    Map<PersonKey, Set<Long>> turnedBack = turnedBack(said);
    Map<PersonKey, PersonCase> cases = new LinkedHashMap<>();
    for (PersonKey key : keys) {
      cases.put(
          key,
          new PersonCase(
              said.getOrDefault(key, List.of()),
              duplicates.getOrDefault(key, List.of()),
              turnedBack.getOrDefault(key, Set.of()),
              candidates.getOrDefault(key, List.of())));
    }
    return new Gathered(cases, apart);
  }

  /** What a payer paid under an id is not anybody else's because a row misspells a name. */
  static boolean isOfAnother(
      Statement said, PersonKey person, Remembered remembered, Material material) {
    return remembered.hasAnyApart()
        && said.kind() != RecordKind.PAYMENT
        && said.kind() != RecordKind.CERTIFICATE
        && said.value("name")
            .filter(name -> remembered.areApart(NotSame.rowKey(material, said.job(), name), person))
            .isPresent();
  }

  /** Statements of a job that no longer exists are kept, but judged by nothing. */
  private Optional<Statement> statement(StatementRow row) {
    JobDefinition job = definitions.jobs().get(row.job);
    if (job == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement(
            row.id,
            row.job,
            RecordKind.of(definitions.mappingOf(job).record()),
            row.scope,
            row.slot,
            row.fromAsOf,
            row.untilAsOf,
            row.deliveryId,
            row.sourceRow,
            material.records().decode(row.record)));
  }

  /** Numbers of the registered people who share a key made of name and birth date. */
  private Map<PersonKey, List<String>> candidates(List<PersonKey> keys, Remembered remembered) {
    Map<PersonKey, List<String>> candidates = new HashMap<>();
    Map<Long, PersonKey> keyOf = new HashMap<>();
    for (PersonRow person : register.namedAndBornAs(Keys.of(keys))) {
      PersonKey row = new PersonKey(person.nameBirthKey);
      if (!remembered.areApart(row, person.personKey)) {
        keyOf.put(person.id, row);
      }
    }
    if (keyOf.isEmpty()) {
      return candidates;
    }
    Map<Long, String> numbers = new TreeMap<>();
    register
        .certificates(Keys.ofIds(keyOf.keySet()))
        .forEach(row -> numbers.put(row.personId, material.codec().decode(row.number)));
    keyOf.forEach(
        (person, key) ->
            candidates
                .computeIfAbsent(key, k -> new ArrayList<>())
                .add(numbers.getOrDefault(person, "")));
    return candidates;
  }

  /** Deliveries with a rejected row that has a person's name, and birth date if it tells one. */
  private Map<PersonKey, Set<Long>> turnedBack(Map<PersonKey, List<Statement>> said) {
    Map<String, Set<PersonKey>> byName = new HashMap<>();
    Map<PersonKey, Set<LocalDate>> born = new HashMap<>();
    said.forEach(
        (key, statements) -> {
          for (Statement s : statements) {
            s.value("name")
                .ifPresent(n -> byName.computeIfAbsent(n, k -> new HashSet<>()).add(key));
            birthDate(s).ifPresent(d -> born.computeIfAbsent(key, k -> new HashSet<>()).add(d));
          }
        });
    Map<PersonKey, Set<Long>> turnedBack = new HashMap<>();
    if (byName.isEmpty()) {
      return turnedBack;
    }
    Map<PersonKeyBytes, Set<PersonKey>> byHash = new HashMap<>();
    byName.forEach(
        (name, keys) -> byHash.put(new PersonKeyBytes(material.hash().name(name)), keys));
    List<byte[]> hashes = byHash.keySet().stream().map(PersonKeyBytes::bytes).toList();
    for (RejectedRow row : changes.rejectsNaming(Keys.ofHashes(hashes))) {
      if (row.nameKey != null) {
        for (PersonKey key : byHash.getOrDefault(new PersonKeyBytes(row.nameKey), Set.of())) {
          if (row.birthDate == null || born.getOrDefault(key, Set.of()).contains(row.birthDate)) {
            turnedBack.computeIfAbsent(key, k -> new HashSet<>()).add(row.deliveryId);
          }
        }
      }
    }
    return turnedBack;
  }

  private static Optional<LocalDate> birthDate(Statement s) {
    return s.value("citizenId")
        .or(() -> s.value("certificateNo"))
        .flatMap(CitizenId::birthDateIn)
        .or(() -> s.date("birthDate"));
  }

  /** A hash as a key of a map. */
  private record PersonKeyBytes(PersonKey key) {
    PersonKeyBytes(byte[] bytes) {
      this(new PersonKey(bytes));
    }

    byte[] bytes() {
      return key.bytes();
    }
  }
}
