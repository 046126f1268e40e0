package org.sunbridge.review;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.DueDateRow;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;

/** Days on which a person must be concluded again, though nothing comes in. */
final class DueDateWriter {

  private final PendingMapper pending;
  private final BulkMapper bulk;

  DueDateWriter(PendingMapper pending, BulkMapper bulk) {
    this.pending = pending;
    this.bulk = bulk;
  }

  void write(Map<PersonKey, RegisterEntry> entries) {
    Set<DueDateRow> gone = new HashSet<>(pending.dueDates(Keys.of(entries.keySet())));
    entries.forEach(
        (key, entry) ->
            entry.dueDates().stream()
                .map(day -> new DueDateRow(key, day))
                .filter(row -> !gone.remove(row))
                .forEach(bulk::insertDueDate));
    gone.forEach(row -> pending.removeDueDate(row.personKey(), row.dueOn()));
  }
}
