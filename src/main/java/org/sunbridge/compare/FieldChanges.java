package org.sunbridge.compare;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.ChangedRecord;
import org.sunbridge.registry.RecordCodec;

/** In how many records of a change set each field changed: a column that slipped changes in all. */
final class FieldChanges {

  /** What a visit itself is about is another on every visit. */
  private static final Set<String> OF_A_VISIT = Set.of("visitedOn", "outcome");

  private static final int PAGE = 1000;

  private FieldChanges() {}

  /** The field that changed most often. */
  record Most(String field, long records) implements Serializable {}

  static Optional<Most> most(DeliveryContext context, ChangeSetMapper changes, RecordCodec codec) {
    Map<String, Long> counts = new HashMap<>();
    PersonKey key = new PersonKey(new byte[16]);
    String slot = "";
    List<ChangedRecord> page;
    do {
      page = changes.changed(context.delivery().id, key, slot, PAGE);
      for (ChangedRecord changed : page) {
        count(codec.decode(changed.beforeRecord), codec.decode(changed.afterRecord), counts);
        key = changed.personKey;
        slot = changed.slot;
      }
    } while (page.size() == PAGE);
    if (context.kind() == RecordKind.VISIT) {
      counts.keySet().removeAll(OF_A_VISIT);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(most -> new Most(most.getKey(), most.getValue()));
  }

  private static void count(
      Map<String, String> before, Map<String, String> after, Map<String, Long> counts) {
    Set<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    for (String field : fields) {
      if (!Objects.equals(before.get(field), after.get(field))) {
        counts.merge(field, 1L, Long::sum);
      }
    }
  }
}
