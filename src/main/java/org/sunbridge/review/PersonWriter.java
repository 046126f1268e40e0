package org.sunbridge.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.PersonChangeRow;
import org.sunbridge.registry.PersonRow;
import org.sunbridge.registry.RegisterMapper;

/** Brings the people of the register to what was concluded, with a history of every field. */
final class PersonWriter {

  private final RegisterMapper register;
  private final BulkMapper bulk;
  private final PendingMapper pending;
  private final Material material;

  PersonWriter(RegisterMapper register, BulkMapper bulk, PendingMapper pending, Material material) {
    this.register = register;
    this.bulk = bulk;
    this.pending = pending;
    this.material = material;
  }

  /**
   * @return their rows, new ones included
   */
  Map<PersonKey, PersonRow> write(Map<PersonKey, RegisterEntry> entries, long run) {
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
            bulk.putPerson(now);
            renamed.add(new PersonKey(now.nameBirthKey));
          } else if (differs(before, now, run, changes)) {
            now.id = before.id;
            bulk.putPerson(now);
            if (!Arrays.equals(before.nameBirthKey, now.nameBirthKey)) {
              renamed.add(new PersonKey(before.nameBirthKey));
              renamed.add(new PersonKey(now.nameBirthKey));
            }
          }
        });
    changes.forEach(bulk::insertChange);
    bulk.flush();
    if (!added.isEmpty()) {
      people.putAll(people(added.stream().map(p -> p.personKey).toList()));
    }
    if (!renamed.isEmpty()) {
      // Rows without an id that have this name and birth date are judged anew.
      pending.addWhereSaid(Keys.of(renamed));
    }
    return people;
  }

  private Map<PersonKey, PersonRow> people(Collection<PersonKey> keys) {
    Map<PersonKey, PersonRow> people = new HashMap<>();
    register.people(Keys.of(keys)).forEach(row -> people.put(row.personKey, row));
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
    change(before.id, "sex", encoded(before.sex), encoded(now.sex), run, changes);
    change(before.id, "division", encoded(before.division), encoded(now.division), run, changes);
    change(before.id, "phone", before.phone, now.phone, run, changes);
    change(before.id, "address", before.address, now.address, run, changes);
    return changes.size() > count;
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
}
