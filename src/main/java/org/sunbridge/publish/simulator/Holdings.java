package org.sunbridge.publish.simulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything the portal has accepted: by item, the highest revision of each result. */
final class Holdings {

  private final Map<String, Map<String, HeldResult>> highest = new TreeMap<>();

  /** Every id ever accepted, by item, with the version it stands for. */
  private final Map<String, Map<String, HeldResult>> accepted = new HashMap<>();

  private final Optional<Journal> journal;

  /**
   * @param file where accepted results are kept between starts
   */
  Holdings(Optional<Path> file) {
    this.journal = file.map(Journal::new);
    journal.ifPresent(kept -> kept.read().forEach(this::remember));
  }

  enum Verdict {
    ACCEPTED,
    DUPLICATE,
    /** The id stands for another version. */
    OTHER_ID,
    /** The same revision is held with another operation. */
    OTHER_VERSION
  }

  /** Takes results in, one verdict each; what is accepted is on disk when this returns. */
  synchronized List<Verdict> take(List<HeldResult> results) {
    List<Verdict> verdicts = new ArrayList<>();
    List<HeldResult> news = new ArrayList<>();
    for (HeldResult result : results) {
      Verdict verdict = verdict(result);
      verdicts.add(verdict);
      if (verdict == Verdict.ACCEPTED) {
        remember(result);
        news.add(result);
      }
    }
    if (!news.isEmpty()) {
      journal.ifPresent(kept -> kept.append(news));
    }
    return verdicts;
  }

  synchronized List<HeldResult> of(String item) {
    return List.copyOf(highest.getOrDefault(item, Map.of()).values());
  }

  synchronized List<String> items() {
    return List.copyOf(highest.keySet());
  }

  synchronized void forget() {
    highest.clear();
    accepted.clear();
    journal.ifPresent(Journal::clear);
  }

  private Verdict verdict(HeldResult result) {
    HeldResult same = accepted.getOrDefault(result.item(), Map.of()).get(result.id());
    if (same != null) {
      return sameVersion(same, result) ? Verdict.DUPLICATE : Verdict.OTHER_ID;
    }
    HeldResult held = highest.getOrDefault(result.item(), Map.of()).get(result.result());
    return held != null && held.revision() == result.revision()
        ? Verdict.OTHER_VERSION
        : Verdict.ACCEPTED;
  }

  private static boolean sameVersion(HeldResult a, HeldResult b) {
    return a.result().equals(b.result()) && a.revision() == b.revision() && a.op().equals(b.op());
  }

  private void remember(HeldResult result) {
    accepted.computeIfAbsent(result.item(), item -> new HashMap<>()).put(result.id(), result);
    highest
        .computeIfAbsent(result.item(), item -> new TreeMap<>())
        .merge(
            result.result(),
            result,
            (held, come) -> come.revision() > held.revision() ? come : held);
  }
}
