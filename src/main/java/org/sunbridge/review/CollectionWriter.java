package org.sunbridge.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.conclude.Expected;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.CollectionRow;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.RegisterMapper;

/** Who is expected in the newest survey round, and what became of it. */
final class CollectionWriter {

  private final RegisterMapper register;
  private final BulkMapper bulk;

  CollectionWriter(RegisterMapper register, BulkMapper bulk) {
    this.register = register;
    this.bulk = bulk;
  }

  void write(Map<PersonKey, RegisterEntry> entries) {
    Map<PersonKey, CollectionRow> kept = new HashMap<>();
    register.collection(Keys.of(entries.keySet())).forEach(row -> kept.put(row.personKey, row));
    entries.forEach(
        (key, entry) -> {
          CollectionRow before = kept.get(key);
          CollectionRow now = row(key, entry.expected());
          boolean isNews = before == null ? entry.expected().isPresent() : !before.says(now);
          if (isNews) {
            bulk.putCollection(now);
          }
        });
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
}
