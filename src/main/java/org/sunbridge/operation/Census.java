package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.Measures.RecordFact;
import org.sunbridge.definition.Measures.Within;
import org.sunbridge.definition.PersonExpression;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.operation.CensusMapper.HeldCertificate;
import org.sunbridge.operation.CensusMapper.Someone;
import org.sunbridge.operation.CensusMapper.Told;
import org.sunbridge.registry.PersonalCodec;

/** Tells of everybody in the register what conditions may ask, from the register and statements. */
final class Census {

  private static final int PEOPLE_A_PAGE = 1000;

  private final CensusMapper mapper;
  private final Definitions definitions;
  private final StoredRecord records;
  private final LocalDate asOf;
  private final @Nullable YearMonth ledger;
  private final Map<String, RecordKind> kinds = new HashMap<>();
  private final Map<String, List<RecordFact>> factsByJob;
  private final Set<String> jobs = new HashSet<>();

  /**
   * Somebody, with the fields of every variable.
   *
   * @param division as closely as the register knows it; may be empty
   */
  record Known(long person, String division, Map<String, Map<String, Object>> fields) {}

  Census(CensusMapper mapper, Definitions definitions, PersonalCodec codec, LocalDate asOf) {
    this.mapper = mapper;
    this.definitions = definitions;
    this.records = new StoredRecord(codec);
    this.asOf = asOf;
    String month = mapper.ledgerUpTo(YearMonth.from(asOf).toString());
    this.ledger = month == null ? null : YearMonth.parse(month);
    definitions
        .jobs()
        .values()
        .forEach(
            job -> {
              if (definitions.mappings().containsKey(job.mapping())) {
                kinds.put(job.name(), RecordKind.of(definitions.mappingOf(job).record()));
              }
            });
    factsByJob =
        definitions.measures().facts().values().stream()
            .collect(Collectors.groupingBy(RecordFact::job));
    jobs.addAll(factsByJob.keySet());
    kinds.forEach(
        (job, kind) -> {
          if (kind == RecordKind.DEATH
              || kind == RecordKind.MOVE
              || kind == RecordKind.MEMBERSHIP) {
            jobs.add(job);
          }
        });
  }

  /** Passes on everybody, in the order of their numbers, holding a page of them at a time. */
  void forEach(Consumer<Known> consumer) {
    long last = 0;
    List<Someone> people;
    do {
      people = mapper.people(last, PEOPLE_A_PAGE);
      if (!people.isEmpty()) {
        last = people.get(people.size() - 1).id();
        new Page(people.get(0).id(), last).tell(people, consumer);
      }
    } while (people.size() == PEOPLE_A_PAGE);
  }

  private final class Page {
    private final Map<Long, List<HeldCertificate>> certificates;
    private final Map<Long, List<Told>> told;
    private final Map<Long, String> visits = new HashMap<>();
    private final Map<Long, Map<String, Object>> paid = new HashMap<>();
    private final Map<Long, Map<String, Object>> findings = new HashMap<>();

    Page(long first, long last) {
      certificates =
          mapper.certificates(first, last, asOf).stream()
              .collect(Collectors.groupingBy(HeldCertificate::person));
      told =
          jobs.isEmpty()
              ? Map.of()
              : mapper.statements(first, last, jobs, asOf).stream()
                  .collect(Collectors.groupingBy(Told::person));
      mapper.visits(first, last).forEach(v -> visits.put(v.person(), v.outcome()));
      if (ledger != null) {
        mapper
            .paid(first, last, ledger.toString())
            .forEach(
                p ->
                    paid.computeIfAbsent(p.person(), k -> Nobody.paid(definitions))
                        .put(PersonExpression.camel(p.benefit()), p.fen() / 100.0));
        paid.values().forEach(amounts -> amounts.put("any", true));
      }
      mapper
          .findings(first, last)
          .forEach(
              f ->
                  findings
                      .computeIfAbsent(f.person(), k -> Nobody.findings())
                      .put(PersonExpression.camel(f.type()), f.count()));
    }

    void tell(List<Someone> people, Consumer<Known> consumer) {
      for (Someone one : people) {
        consumer.accept(new Known(one.id(), one.division(), fields(one)));
      }
    }

    private Map<String, Map<String, Object>> fields(Someone one) {
      Map<String, Map<String, Object>> known = Nobody.known(definitions);
      Map<String, Object> person = Objects.requireNonNull(known.get("person"));
      person.put("sex", one.sex() == null ? "" : one.sex());
      person.put("age", (long) Period.between(one.birthDate(), asOf).getYears());
      Map<String, Object> membership = Objects.requireNonNull(known.get("membership"));
      Map<String, Object> facts = Objects.requireNonNull(known.get("fact"));
      List<String> moved = new ArrayList<>();
      for (Told statement : told.getOrDefault(one.id(), List.of())) {
        Map<String, String> record = records.values(statement.record());
        learn(statement.job(), record, person, membership, moved);
        factsByJob
            .getOrDefault(statement.job(), List.of())
            .forEach(fact -> facts.merge(fact.name(), holds(fact, record), Census::either));
      }
      moved.stream()
          .max(String::compareTo)
          .ifPresent(last -> person.put("movedOut", leaves(last.substring(last.indexOf('>') + 1))));
      String outcome = visits.get(one.id());
      if (outcome != null) {
        known.put("visit", Map.of("expected", true, "outcome", outcome));
      }
      known.put(
          "certificate",
          KnownCertificate.of(certificates.getOrDefault(one.id(), List.of()), asOf, ledger));
      if (ledger != null) {
        known.put("ledger", Map.of("from", ledger.atDay(1).toString()));
      }
      if (paid.containsKey(one.id())) {
        known.put("paid", paid.get(one.id()));
      }
      if (findings.containsKey(one.id())) {
        known.put("finding", findings.get(one.id()));
      }
      return known;
    }
  }

  private static Object either(Object a, Object b) {
    return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
  }

  private void learn(
      String job,
      Map<String, String> record,
      Map<String, Object> person,
      Map<String, Object> membership,
      List<String> moved) {
    switch (kinds.getOrDefault(job, RecordKind.FACTS)) {
      case DEATH -> {
        String day = record.getOrDefault("diedOn", "");
        if (!day.isEmpty() && day.compareTo(asOf.toString()) <= 0) {
          person.put("dead", true);
          person.put("diedOn", day);
        }
      }
      case MOVE -> {
        String day = record.getOrDefault("movedOn", "");
        if (!day.isEmpty() && day.compareTo(asOf.toString()) <= 0) {
          moved.add(day + ">" + record.getOrDefault("toDivision", ""));
        }
      }
      case MEMBERSHIP -> {
        membership.put("member", true);
        membership.put("kind", record.getOrDefault("kind", ""));
      }
      case CERTIFICATE, VISIT, PAYMENT, FACTS -> {
        // Told by the register, or only through facts.
      }
    }
  }

  private boolean leaves(String destination) {
    return !destination.isEmpty() && !definitions.district().contains(destination);
  }

  private boolean holds(RecordFact fact, Map<String, String> record) {
    boolean inTime =
        fact.date()
            .map(field -> record.getOrDefault(field, ""))
            .map(day -> isWithin(day, fact.within()))
            .orElse(true);
    return inTime && fact.when().test(record, asOf.toString());
  }

  private boolean isWithin(String day, Within within) {
    LocalDate from =
        switch (within) {
          case YEAR -> asOf.withDayOfYear(1);
          case TWELVE_MONTHS -> asOf.minusMonths(12).plusDays(1);
        };
    return day.compareTo(from.toString()) >= 0 && day.compareTo(asOf.toString()) <= 0;
  }
}
