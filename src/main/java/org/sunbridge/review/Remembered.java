package org.sunbridge.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.Keys;

/** Which rows were told apart from which people, and whose benefits are left in pay. */
final class Remembered {

  private final Set<NotSamePair> toldApart;
  private final Map<PersonKey, Map<String, LocalDate>> inPay = new HashMap<>();

  private Remembered(Set<NotSamePair> toldApart) {
    this.toldApart = toldApart;
  }

  static Remembered rows(MemoryMapper memory, List<PersonKey> keys) {
    return new Remembered(keys.isEmpty() ? Set.of() : new HashSet<>(memory.notSame(Keys.of(keys))));
  }

  static Remembered pauses(MemoryMapper memory, List<PersonKey> keys, LocalDate businessDate) {
    Remembered remembered = new Remembered(Set.of());
    for (BenefitPause pause : memory.pauses(Keys.of(keys), businessDate)) {
      remembered
          .inPay
          .computeIfAbsent(pause.personKey(), k -> new HashMap<>())
          .merge(pause.benefit(), pause.through(), (a, b) -> a.isAfter(b) ? a : b);
    }
    return remembered;
  }

  /** Whether somebody said that a row is not about a person. */
  boolean areApart(PersonKey row, PersonKey person) {
    return toldApart.contains(new NotSamePair(row, person));
  }

  /** Whether anything of the kind was said at all. */
  boolean hasAnyApart() {
    return !toldApart.isEmpty();
  }

  /** How long a benefit is left in pay. */
  Optional<LocalDate> inPayThrough(PersonKey person, String benefit) {
    return Optional.ofNullable(inPay.getOrDefault(person, Map.of()).get(benefit));
  }
}
