package org.sunbridge.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sunbridge.compare.DeliveryContext;
import org.sunbridge.compare.Reread;
import org.sunbridge.compare.Subject;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.Duplicate;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Statement;
import org.sunbridge.mapping.Reject;
import org.sunbridge.registry.KeyedHash;

/**
 * What the files say of some people, put together without the database: for each feed, scope and
 * slot one statement for every stretch of equal records. Files are heard in the order of their
 * as-ofs.
 */
final class Voices {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::job).thenComparing(Place::scope).thenComparing(Place::slot);

  private final KeyedHash hash;
  private final Map<PersonKey, Map<Place, List<Statement>>> said = new HashMap<>();
  private final Map<PersonKey, List<Duplicate>> duplicates = new HashMap<>();
  private final Map<Long, List<Reject>> rejects = new TreeMap<>();
  private final Map<PersonKey, Map<PersonKey, String>> candidates = new HashMap<>();
  private final Map<PersonKey, Set<CitedRow>> rows = new HashMap<>();
  private long statements;

  Voices(KeyedHash hash) {
    this.hash = hash;
  }

  private record Place(String job, String scope, String slot) {}

  private record CitedRow(long delivery, long row) {}

  /** Notes which rows name whom, without listening to what they say. */
  void note(DeliveryContext context, Reread.Heard heard) {
    long delivery = context.delivery().id;
    heard.told().forEach((subject, told) -> names(subject.key(), delivery, told.row()));
    heard
        .duplicates()
        .forEach(
            (key, doubled) ->
                doubled.forEach(
                    d -> {
                      names(key, delivery, d.row());
                      names(key, delivery, d.firstRow());
                    }));
  }

  private void names(PersonKey key, long delivery, long row) {
    rows.computeIfAbsent(key, k -> new HashSet<>()).add(new CitedRow(delivery, row));
  }

  /** Whether a row names somebody. */
  boolean isNamed(PersonKey key, long delivery, long row) {
    return rows.getOrDefault(key, Set.of()).contains(new CitedRow(delivery, row));
  }

  void hear(DeliveryContext context, Reread.Heard heard) {
    note(context, heard);
    rejects.put(context.delivery().id, heard.rejects());
    heard
        .duplicates()
        .forEach((key, d) -> duplicates.computeIfAbsent(key, k -> new ArrayList<>()).addAll(d));
    heard.told().forEach((subject, told) -> say(context, subject, told));
    if (context.isSnapshot()) {
      said.forEach(
          (key, places) ->
              places.forEach(
                  (place, stretches) -> {
                    boolean isMeant =
                        place.job().equals(context.job().name())
                            && place.scope().equals(context.delivery().scope);
                    if (isMeant && !heard.told().containsKey(new Subject(key, place.slot()))) {
                      end(stretches, context.asOf());
                    }
                  }));
    }
  }

  private void say(DeliveryContext context, Subject subject, Reread.Told told) {
    List<Statement> stretches =
        said.computeIfAbsent(subject.key(), k -> new TreeMap<>(ORDER))
            .computeIfAbsent(
                new Place(context.job().name(), context.delivery().scope, subject.slot()),
                p -> new ArrayList<>());
    Statement last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
    if (last != null && last.stands() && last.values().equals(told.values())) {
      return;
    }
    end(stretches, context.asOf());
    stretches.add(
        new Statement(
            ++statements,
            context.job().name(),
            context.kind(),
            context.delivery().scope,
            subject.slot(),
            context.asOf(),
            null,
            context.delivery().id,
            told.row(),
            told.values()));
  }

  private static void end(List<Statement> stretches, LocalDate until) {
    int at = stretches.size() - 1;
    if (at >= 0 && stretches.get(at).stands()) {
      Statement s = stretches.get(at);
      stretches.set(
          at,
          new Statement(
              s.id(),
              s.job(),
              s.kind(),
              s.scope(),
              s.slot(),
              s.from(),
              until,
              s.delivery(),
              s.row(),
              s.values()));
    }
  }

  /** Certificates of people who share name and birth date with somebody who was asked for. */
  void compareNames(Reread.Heard certificates, Set<PersonKey> unnamed) {
    certificates
        .told()
        .forEach(
            (subject, told) -> {
              String name = told.values().get("name");
              String number = told.values().get("certificateNo");
              Optional<LocalDate> born =
                  Optional.ofNullable(told.values().get("citizenId"))
                      .flatMap(CitizenId::birthDateIn);
              if (name != null && number != null && born.isPresent()) {
                PersonKey shared = hash.person(name, born.get().toString());
                if (unnamed.contains(shared)) {
                  candidates
                      .computeIfAbsent(shared, k -> new TreeMap<>())
                      .put(subject.key(), number);
                }
              }
            });
  }

  PersonCase of(PersonKey key) {
    List<Statement> all = new ArrayList<>();
    said.getOrDefault(key, Map.of()).values().forEach(all::addAll);
    return new PersonCase(
        all,
        duplicates.getOrDefault(key, List.of()),
        turnedBack(all),
        List.copyOf(candidates.getOrDefault(key, Map.of()).values()));
  }

  private Set<Long> turnedBack(List<Statement> said) {
    Set<Long> deliveries = new HashSet<>();
    rejects.forEach(
        (delivery, rows) -> {
          if (rows.stream().anyMatch(reject -> mayMean(reject, said))) {
            deliveries.add(delivery);
          }
        });
    return deliveries;
  }

  /** A rejected row with a person's name, and birth date if it tells one (semantics, reading c). */
  static boolean mayMean(Reject reject, List<Statement> said) {
    return reject.name().isPresent()
        && said.stream().anyMatch(s -> reject.name().equals(s.value("name")))
        && (reject.birthDate().isEmpty()
            || said.stream()
                .anyMatch(s -> reject.birthDate().equals(birthDate(s).map(LocalDate::toString))));
  }

  private static Optional<LocalDate> birthDate(Statement s) {
    return s.value("citizenId")
        .or(() -> s.value("certificateNo"))
        .flatMap(CitizenId::birthDateIn)
        .or(() -> s.date("birthDate"));
  }
}
