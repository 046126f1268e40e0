package org.sunbridge.review;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;

/** Who is to be concluded once a survey's next file comes. */
final class NextSurveyWriter {

  private final PendingMapper pending;
  private final BulkMapper bulk;

  NextSurveyWriter(PendingMapper pending, BulkMapper bulk) {
    this.pending = pending;
    this.bulk = bulk;
  }

  void write(Map<PersonKey, RegisterEntry> entries) {
    Set<PersonKey> kept = new HashSet<>(pending.awaitingSurvey(Keys.of(entries.keySet())));
    entries.entrySet().stream()
        .filter(entry -> entry.getValue().awaitsSurvey())
        .map(Map.Entry::getKey)
        .filter(key -> !kept.remove(key))
        .forEach(bulk::awaitSurvey);
    if (!kept.isEmpty()) {
      pending.awaitSurveyNoLonger(Keys.of(kept));
    }
  }
}
