package org.sunbridge.conclude;

import java.util.List;
import java.util.Set;
import org.sunbridge.domain.Duplicate;
import org.sunbridge.domain.Statement;

/**
 * Everything that was ever said of one person key.
 *
 * @param statements of every source, in any order, taken back ones included
 * @param duplicates rows doubled in the deliveries that speak
 * @param turnedBackIn deliveries in which a rejected row has this person's name and birth date: who
 *     is absent there may only have been written wrongly
 * @param candidates certificate numbers of registered people who share name and birth date, where
 *     the key is made of those because no id was given; empty for keys made of an id
 */
public record PersonCase(
    List<Statement> statements,
    List<Duplicate> duplicates,
    Set<Long> turnedBackIn,
    List<String> candidates) {

  public PersonCase {
    statements = List.copyOf(statements);
    duplicates = List.copyOf(duplicates);
    turnedBackIn = Set.copyOf(turnedBackIn);
    candidates = List.copyOf(candidates);
  }
}
