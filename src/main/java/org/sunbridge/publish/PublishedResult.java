package org.sunbridge.publish;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything the outbox holds of one result; empty when it was never published. */
record PublishedResult(List<Revision> revisions) {

  /** The revision that an entry makes, or nothing when the target was already told so. */
  Optional<OutboxRow> next(OutboxEntry entry, LocalDateTime now) {
    Optional<Revision> latest = revisions.stream().max(Comparator.comparingInt(Revision::revision));
    String payload = Payload.of(entry.fields());
    if (latest.map(l -> says(l, entry, payload)).orElse(entry.operation() == Operation.WITHDRAW)) {
      return Optional.empty();
    }
    int revision = latest.map(l -> l.revision() + 1).orElse(1);
    String id = entry.name().idOf(revision, entry.operation());
    return Optional.of(new OutboxRow(entry.name(), revision, entry.operation(), id, payload, now));
  }

  /** Revisions that nobody has begun to send; those under way are left to their sender. */
  List<Long> unsent() {
    return revisions.stream().filter(Revision::isUnsent).map(Revision::seq).toList();
  }

  private static boolean says(Revision latest, OutboxEntry entry, String payload) {
    return latest.operation() == entry.operation() && latest.payload().equals(payload);
  }
}
