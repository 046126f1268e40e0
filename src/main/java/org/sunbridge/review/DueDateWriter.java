package org.sunbridge.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.DueDateRow;
import org.sunbridge.registry.PendingMapper;

/** Days on which a person must be concluded again, though nothing comes in. */
final class DueDateWriter {

  private final PendingMapper pending;

  DueDateWriter(PendingMapper pending) {
    this.pending = pending;
  }

  void write(Map<PersonKey, RegisterEntry> entries) {
    Set<DueDateRow> gone = new HashSet<>(pending.dueDates(entries.keySet()));
    List<DueDateRow> added = new ArrayList<>();
    entries.forEach(
        (key, entry) ->
            entry.dueDates().stream()
                .map(day -> new DueDateRow(key, day))
                .filter(row -> !gone.remove(row))
                .forEach(added::add));
    if (!added.isEmpty()) {
      pending.insertDueDates(added);
    }
    gone.forEach(row -> pending.removeDueDate(row.personKey(), row.dueOn()));
  }
}
