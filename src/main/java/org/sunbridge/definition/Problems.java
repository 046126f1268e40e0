package org.sunbridge.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong, so that one reading tells it all. Not thread-safe. */
final class Problems {

  private static final Comparator<Violation> BY_PLACE =
      Comparator.comparing(Violation::file)
          .thenComparingInt(Violation::line)
          .thenComparingInt(Violation::column);

  private final Set<Violation> found = new LinkedHashSet<>();

  void add(Place place, String message, String hint) {
    found.add(new Violation(place.file(), place.line(), place.column(), message, hint));
  }

  /** Somebody used a name that is not among the known ones. */
  void unknown(Place place, String what, String name, Collection<String> known) {
    add(place, "unknown " + what + " '" + name + "'", Nearest.hint(name, known));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Violation> inOrder() {
    List<Violation> sorted = new ArrayList<>(found);
    sorted.sort(BY_PLACE);
    return sorted;
  }
}
