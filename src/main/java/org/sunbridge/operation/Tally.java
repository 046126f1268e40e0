package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.definition.Measures;
import org.sunbridge.definition.Measures.Exclusion;
import org.sunbridge.definition.Measures.Indicator;
import org.sunbridge.definition.Measures.NamedCheck;

/**
 * Everybody under every indicator and check of a day, a byte each. Thread-safe once everybody was
 * added.
 */
final class Tally {

  private static final byte COUNTED = 1;
  private static final byte LACKING = 2;
  private static final byte FIRST_EXCLUDED = 3;

  private final LocalDate asOf;
  private final Measures measures;
  private final Map<String, byte[]> marks = new LinkedHashMap<>();
  private long[] people = new long[1024];
  private final List<String> divisions = new ArrayList<>();

  Tally(LocalDate asOf, Measures measures) {
    this.asOf = asOf;
    this.measures = measures;
    measures.indicators().forEach(i -> marks.put(i.name(), new byte[1024]));
    measures.checks().forEach(c -> marks.put(c.name(), new byte[1024]));
  }

  void add(Census.Known known) {
    int at = divisions.size();
    if (at == people.length) {
      people = Arrays.copyOf(people, at * 2);
      marks.replaceAll((name, of) -> Arrays.copyOf(of, at * 2));
    }
    people[at] = known.person();
    divisions.add(known.division().intern());
    for (Indicator indicator : measures.indicators()) {
      of(indicator.name())[at] = mark(indicator, known);
    }
    for (NamedCheck check : measures.checks()) {
      of(check.name())[at] = check.when().holds(known.fields(), asOf.toString()) ? COUNTED : 0;
    }
  }

  private byte mark(Indicator indicator, Census.Known known) {
    String day = asOf.toString();
    if (!indicator.of().holds(known.fields(), day)) {
      return 0;
    }
    List<Exclusion> excluded = indicator.excluded();
    for (int i = 0; i < excluded.size(); i++) {
      if (excluded.get(i).when().holds(known.fields(), day)) {
        return (byte) (FIRST_EXCLUDED + i);
      }
    }
    return indicator.numerator().holds(known.fields(), day) ? COUNTED : LACKING;
  }

  LocalDate asOf() {
    return asOf;
  }

  int size() {
    return divisions.size();
  }

  long person(int at) {
    return people[at];
  }

  String division(int at) {
    return divisions.get(at);
  }

  private byte[] of(String measure) {
    byte[] of = marks.get(measure);
    if (of == null) {
      throw new IllegalArgumentException("nothing is counted under " + measure);
    }
    return of;
  }

  Standing standing(String measure, int at) {
    byte mark = of(measure)[at];
    return mark == 0
        ? Standing.OUTSIDE
        : mark == COUNTED
            ? Standing.COUNTED
            : mark == LACKING ? Standing.LACKING : Standing.EXCLUDED;
  }

  /** Which of the exclusions left somebody out, from 0. */
  int exclusion(String measure, int at) {
    return of(measure)[at] - FIRST_EXCLUDED;
  }
}
