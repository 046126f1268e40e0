package org.sunbridge.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.registry.StreetPeople;

/**
 * The street that stands out among those a change set names.
 *
 * @param changes people of the street whom the change set names
 * @param ofChanges of all streets
 * @param people of the street in the register
 * @param ofPeople of all streets
 */
record OneStreet(String street, long changes, long ofChanges, long people, long ofPeople) {

  /** People named beyond the street's share of all people. */
  long surplus() {
    return changes - Math.round((double) ofChanges * people / ofPeople);
  }

  /** Empty where the register knows one street only, or nobody of it is named. */
  static Optional<OneStreet> most(List<StreetPeople> named, List<StreetPeople> register) {
    Map<String, Long> living = new HashMap<>();
    register.forEach(street -> living.put(street.street, street.people));
    long all = register.stream().mapToLong(street -> street.people).sum();
    long changes = named.stream().mapToLong(street -> street.people).sum();
    OneStreet most = null;
    for (StreetPeople street : named) {
      OneStreet one =
          new OneStreet(
              street.street,
              street.people,
              changes,
              living.getOrDefault(street.street, 0L),
              Math.max(all, 1));
      if (most == null || one.surplus() > most.surplus()) {
        most = one;
      }
    }
    return living.size() < 2 ? Optional.empty() : Optional.ofNullable(most);
  }
}
