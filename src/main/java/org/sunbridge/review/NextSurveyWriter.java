package org.sunbridge.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;

/** Who is to be concluded once a survey's next file comes. */
final class NextSurveyWriter {

  private final PendingMapper pending;

  NextSurveyWriter(PendingMapper pending) {
    this.pending = pending;
  }

  void write(Map<PersonKey, RegisterEntry> entries) {
    Set<PersonKey> kept = new HashSet<>(pending.awaitingSurvey(Keys.of(entries.keySet())));
    List<PersonKey> added =
        entries.entrySet().stream()
            .filter(entry -> entry.getValue().awaitsSurvey())
            .map(Map.Entry::getKey)
            .filter(key -> !kept.remove(key))
            .toList();
    if (!added.isEmpty()) {
      pending.awaitSurvey(added);
    }
    if (!kept.isEmpty()) {
      pending.awaitSurveyNoLonger(Keys.of(kept));
    }
  }
}
