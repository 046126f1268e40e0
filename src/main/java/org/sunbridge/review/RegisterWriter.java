package org.sunbridge.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.conclude.Expected;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.conclude.RegisterEntry.PaidSpell;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Statement;
import org.sunbridge.registry.CertificateRow;
import org.sunbridge.registry.CollectionRow;
import org.sunbridge.registry.EntitlementRow;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.PersonChangeRow;
import org.sunbridge.registry.PersonRow;
import org.sunbridge.registry.RegisterMapper;

/** Brings the register to what was concluded: writes what differs, keeps what was. */
final class RegisterWriter {

  private final RegisterMapper register;
  private final PendingMapper pending;
  private final Material material;

  RegisterWriter(RegisterMapper register, PendingMapper pending, Material material) {
    this.register = register;
    this.pending = pending;
    this.material = material;
  }

  /**
   * @param entries of registered people
   */
  void write(Map<PersonKey, RegisterEntry> entries, long run) {
    if (entries.isEmpty()) {
      return;
    }
    Map<PersonKey, PersonRow> people = people(entries.keySet());
    List<PersonRow> added = new ArrayList<>();
    List<PersonChangeRow> changes = new ArrayList<>();
    List<PersonKey> renamed = new ArrayList<>();
    entries.forEach(
        (key, entry) -> {
          PersonRow now = row(key, entry);
          PersonRow before = people.get(key);
          if (before == null) {
            added.add(now);
            renamed.add(new PersonKey(now.nameBirthKey));
          } else if (differs(before, now, run, changes)) {
            now.id = before.id;
            register.updatePerson(now);
            if (!Arrays.equals(before.nameBirthKey, now.nameBirthKey)) {
              renamed.add(new PersonKey(before.nameBirthKey));
              renamed.add(new PersonKey(now.nameBirthKey));
            }
          }
        });
    if (!added.isEmpty()) {
      register.insertPeople(added);
      people.putAll(people(added.stream().map(p -> p.personKey).toList()));
    }
    if (!changes.isEmpty()) {
      register.insertChanges(changes);
    }
    if (!renamed.isEmpty()) {
      // Rows without an id that have this name and birth date are judged anew.
      pending.addWhereSaid(renamed);
    }
    certificates(entries, people);
    entitlements(entries, people);
    collection(entries);
  }

  /**
   * People whom a correction took out of the register: they are kept, their certificates become
   * intervals of no length.
   */
  void takeBack(List<PersonKey> keys) {
    if (keys.isEmpty()) {
      return;
    }
    List<Long> people = register.people(keys).stream().map(p -> p.id).toList();
    if (!people.isEmpty()) {
      register.certificates(people).forEach(this::takeBack);
    }
  }

  private void takeBack(CertificateRow row) {
    if (!row.fromAsOf.equals(row.untilAsOf)) {
      register.endCertificate(row.id, row.fromAsOf);
    }
  }

  /** An approved exit that no longer holds gives the benefit back. */
  void revive(long finding) {
    register.reviveEntitlement(finding);
  }

  private void collection(Map<PersonKey, RegisterEntry> entries) {
    Map<PersonKey, CollectionRow> kept = new HashMap<>();
    register.collection(entries.keySet()).forEach(row -> kept.put(row.personKey, row));
    List<CollectionRow> put = new ArrayList<>();
    entries.forEach(
        (key, entry) -> {
          CollectionRow before = kept.get(key);
          CollectionRow now = row(key, entry.expected());
          boolean isNews = before == null ? entry.expected().isPresent() : !before.says(now);
          if (isNews) {
            put.add(now);
          }
        });
    if (!put.isEmpty()) {
      register.putCollection(put);
    }
  }

  private static CollectionRow row(PersonKey key, Optional<Expected> expected) {
    CollectionRow row = new CollectionRow();
    row.personKey = key;
    expected.ifPresent(
        e -> {
          row.job = e.job();
          row.round = e.round();
          row.street = e.street();
          row.outcome = e.outcome();
        });
    return row;
  }

  private Map<PersonKey, PersonRow> people(java.util.Collection<PersonKey> keys) {
    Map<PersonKey, PersonRow> people = new HashMap<>();
    register.people(keys).forEach(row -> people.put(row.personKey, row));
    return people;
  }

  private PersonRow row(PersonKey key, RegisterEntry entry) {
    Map<String, String> values = entry.values();
    CitizenId id = id(entry);
    String name = values.getOrDefault("name", "");
    PersonRow row = new PersonRow();
    row.personKey = key;
    row.citizenId = material.codec().encode(id.value());
    row.name = material.codec().encode(name);
    row.nameKey = material.hash().name(name);
    row.birthDate = id.birthDate();
    row.nameBirthKey = material.hash().person(name, id.birthDate().toString()).bytes();
    row.sex = values.get("sex");
    row.division = values.get("division");
    row.phone = encoded(values.get("phone"));
    row.address = encoded(values.get("address"));
    row.recordedAt = material.now();
    row.changedAt = row.recordedAt;
    return row;
  }

  private static CitizenId id(RegisterEntry entry) {
    return entry.certificates().stream()
        .flatMap(
            s ->
                s
                    .value("citizenId")
                    .map(CitizenId::new)
                    .or(
                        () ->
                            s.value("certificateNo").map(n -> new CertificateNumber(n).citizenId()))
                    .stream())
        .findFirst()
        .orElseThrow();
  }

  private byte @Nullable [] encoded(@Nullable String value) {
    return value == null ? null : material.codec().encode(value);
  }

  private boolean differs(
      PersonRow before, PersonRow now, long run, List<PersonChangeRow> changes) {
    int count = changes.size();
    change(before.id, "name", before.name, now.name, run, changes);
    change(before.id, "sex", text(before.sex), text(now.sex), run, changes);
    change(before.id, "division", text(before.division), text(now.division), run, changes);
    change(before.id, "phone", before.phone, now.phone, run, changes);
    change(before.id, "address", before.address, now.address, run, changes);
    return changes.size() > count;
  }

  private byte @Nullable [] text(@Nullable String value) {
    return encoded(value);
  }

  private void change(
      long person,
      String field,
      byte @Nullable [] before,
      byte @Nullable [] after,
      long run,
      List<PersonChangeRow> changes) {
    if (!Arrays.equals(before, after)) {
      PersonChangeRow row = new PersonChangeRow();
      row.personId = person;
      row.field = field;
      row.beforeValue = before;
      row.afterValue = after;
      row.runId = run;
      row.changedAt = material.now();
      changes.add(row);
    }
  }

  private void certificates(
      Map<PersonKey, RegisterEntry> entries, Map<PersonKey, PersonRow> people) {
    Map<Long, CertificateRow> kept = new HashMap<>();
    register
        .certificates(people.values().stream().map(p -> p.id).toList())
        .forEach(row -> kept.put(row.statementId, row));
    List<CertificateRow> added = new ArrayList<>();
    entries.forEach(
        (key, entry) -> {
          for (Statement said : entry.certificates()) {
            CertificateRow row = kept.remove(said.id());
            if (row == null) {
              certificate(person(people, key), said).ifPresent(added::add);
            } else if (!Objects.equals(row.untilAsOf, said.until())) {
              register.endCertificate(row.id, said.until());
            }
          }
        });
    // What a correction took back stays in the history as an interval of no length.
    kept.values().forEach(this::takeBack);
    if (!added.isEmpty()) {
      register.insertCertificates(added);
    }
  }

  private static long person(Map<PersonKey, PersonRow> people, PersonKey key) {
    return Objects.requireNonNull(people.get(key)).id;
  }

  private Optional<CertificateRow> certificate(long person, Statement said) {
    Optional<String> number = said.value("certificateNo");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    CertificateRow row = new CertificateRow();
    row.personId = person;
    row.number = material.codec().encode(number.get());
    row.suffix = new CertificateNumber(number.get()).suffix();
    row.category = Integer.parseInt(said.value("category").orElse("0"));
    row.grade = Integer.parseInt(said.value("grade").orElse("0"));
    row.issuedOn = said.date("issuedOn").orElse(LocalDate.of(1900, 1, 1));
    row.expiresOn = said.date("expiresOn").orElse(LocalDate.of(9999, 12, 31));
    row.status = said.value("status").orElse("VALID");
    row.statusOn = said.date("statusOn").orElse(null);
    row.fromAsOf = said.from();
    row.untilAsOf = said.until();
    row.statementId = said.id();
    row.recordedAt = material.now();
    return Optional.of(row);
  }

  private void entitlements(
      Map<PersonKey, RegisterEntry> entries, Map<PersonKey, PersonRow> people) {
    Map<String, EntitlementRow> kept = new LinkedHashMap<>();
    Set<Long> ids = new java.util.HashSet<>();
    people.values().forEach(p -> ids.add(p.id));
    register.entitlements(ids).forEach(row -> kept.put(name(row), row));
    List<EntitlementRow> put = new ArrayList<>();
    entries.forEach(
        (key, entry) -> {
          for (PaidSpell spell : entry.paid()) {
            EntitlementRow row = entitlement(person(people, key), spell);
            EntitlementRow before = kept.remove(name(row));
            if (before == null
                || before.amountFen != row.amountFen
                || !Objects.equals(before.toMonth, row.toMonth)) {
              put.add(row);
            }
          }
        });
    // A spell that a later ledger explains otherwise keeps its row, paying nothing.
    for (EntitlementRow row : kept.values()) {
      if (row.amountFen != 0) {
        row.amountFen = 0;
        row.toMonth = row.fromMonth;
        row.recordedAt = material.now();
        put.add(row);
      }
    }
    if (!put.isEmpty()) {
      register.putEntitlements(put);
    }
  }

  private static String name(EntitlementRow row) {
    return row.personId + "/" + row.benefit + "/" + row.fromMonth;
  }

  private EntitlementRow entitlement(long person, PaidSpell spell) {
    EntitlementRow row = new EntitlementRow();
    row.personId = person;
    row.benefit = spell.benefit();
    row.fromMonth = spell.from().toString();
    row.toMonth = spell.to() == null ? null : spell.to().toString();
    row.amountFen = spell.amount().fen();
    row.recordedAt = material.now();
    return row;
  }
}
