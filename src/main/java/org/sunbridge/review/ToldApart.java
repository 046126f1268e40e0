package org.sunbridge.review;

import java.time.Clock;
import java.util.List;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Statement;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;

/**
 * What people said is about somebody else, or not the right day: no file knows it, only our own
 * memory. Reads only.
 */
public final class ToldApart {

  private final MemoryMapper memory;
  private final Material material;

  public ToldApart(MemoryMapper memory, PersonalCodec codec, KeyedHash hash, Clock clock) {
    this.memory = memory;
    this.material = new Material(codec, hash, clock);
  }

  /** What files say of a person, without the rows that somebody told apart from the person. */
  public PersonCase without(PersonKey person, PersonCase said) {
    Remembered remembered = Remembered.rows(memory, List.of(person));
    if (!remembered.hasAnyApart()) {
      return said;
    }
    List<Statement> own =
        said.statements().stream()
            .filter(s -> !Cases.isOfAnother(s, person, remembered, material))
            .map(s -> DayOfDeath.heard(s, person, remembered, material))
            .toList();
    return new PersonCase(own, said.duplicates(), said.turnedBackIn(), said.candidates());
  }
}
