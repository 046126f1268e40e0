package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.sunbridge.definition.Measures;
import org.sunbridge.definition.Measures.Exclusion;
import org.sunbridge.definition.Measures.Indicator;
import org.sunbridge.definition.Measures.NamedCheck;

/**
 * Everybody under every indicator and check of a day, a byte each, and added up by division.
 * Thread-safe once everybody was added.
 */
final class Tally {

  private static final byte COUNTED = 1;
  private static final byte LACKING = 2;
  private static final byte FIRST_EXCLUDED = 3;
  private static final int FIRST_SIZE = 1024;

  private final LocalDate asOf;
  private final Measures measures;
  private final Map<String, byte[]> marks = new LinkedHashMap<>();
  private final Map<String, List<MeasureSum>> sums = new HashMap<>();
  private final List<String> divisions = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long[] people = new long[FIRST_SIZE];
  private int[] division = new int[FIRST_SIZE];
  private int size;

  Tally(LocalDate asOf, Measures measures) {
    this.asOf = asOf;
    this.measures = measures;
    measures.indicators().forEach(i -> begin(i.name()));
    measures.checks().forEach(c -> begin(c.name()));
  }

  private void begin(String measure) {
    marks.put(measure, new byte[FIRST_SIZE]);
    sums.put(measure, new ArrayList<>());
  }

  /** In the order of the people's numbers. */
  void add(Census.Known known) {
    int at = size++;
    if (at == people.length) {
      people = Arrays.copyOf(people, at * 2);
      division = Arrays.copyOf(division, at * 2);
      marks.replaceAll((name, of) -> Arrays.copyOf(of, at * 2));
    }
    people[at] = known.person();
    division[at] = numbers.computeIfAbsent(known.division(), this::begun);
    for (Indicator indicator : measures.indicators()) {
      mark(indicator.name(), at, mark(indicator, known));
    }
    for (NamedCheck check : measures.checks()) {
      boolean isListed = check.when().holds(known.fields(), asOf.toString());
      mark(check.name(), at, isListed ? COUNTED : 0);
    }
  }

  private int begun(String code) {
    divisions.add(code);
    measures.indicators().forEach(i -> sumsOf(i.name()).add(new MeasureSum(i.excluded().size())));
    measures.checks().forEach(c -> sumsOf(c.name()).add(new MeasureSum(0)));
    return divisions.size() - 1;
  }

  private void mark(String measure, int at, byte mark) {
    of(measure)[at] = mark;
    sumsOf(measure).get(division[at]).add(standing(mark), mark - FIRST_EXCLUDED);
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

  private static Standing standing(byte mark) {
    return switch (mark) {
      case 0 -> Standing.OUTSIDE;
      case COUNTED -> Standing.COUNTED;
      case LACKING -> Standing.LACKING;
      default -> Standing.EXCLUDED;
    };
  }

  /**
   * The people of a measure, added up.
   *
   * @param within which divisions are meant
   * @param group what of a division's code names the sum it goes into
   * @return by group, in order; those of nobody left out
   */
  Map<String, MeasureSum> sums(
      String measure, int exclusions, Predicate<String> within, UnaryOperator<String> group) {
    Map<String, MeasureSum> grouped = new TreeMap<>();
    List<MeasureSum> own = sumsOf(measure);
    for (int i = 0; i < divisions.size(); i++) {
      String code = divisions.get(i);
      if (within.test(code) && !own.get(i).isNobody()) {
        grouped.computeIfAbsent(group.apply(code), g -> new MeasureSum(exclusions)).add(own.get(i));
      }
    }
    return grouped;
  }

  /** The first people after a number who stand so; ascending. */
  List<Long> after(MeasureFilter filter, Predicate<String> within, long person, int limit) {
    Meant meant = new Meant(filter, within);
    List<Long> ids = new ArrayList<>();
    for (int at = position(person + 1); at < size && ids.size() < limit; at++) {
      meant.addTo(ids, at);
    }
    return ids;
  }

  /** The last people before a number who stand so; descending. */
  List<Long> before(MeasureFilter filter, Predicate<String> within, long person, int limit) {
    Meant meant = new Meant(filter, within);
    List<Long> ids = new ArrayList<>();
    for (int at = position(person) - 1; at >= 0 && ids.size() < limit; at--) {
      meant.addTo(ids, at);
    }
    return ids;
  }

  /** Of the first person whose number is not below this one. */
  private int position(long person) {
    int at = Arrays.binarySearch(people, 0, size, person);
    return at >= 0 ? at : -at - 1;
  }

  private final class Meant {
    private final byte[] own;
    private final Standing standing;
    private final boolean[] within;

    Meant(MeasureFilter filter, Predicate<String> within) {
      this.own = of(filter.measure());
      this.standing = filter.standing();
      this.within = new boolean[divisions.size()];
      for (int i = 0; i < this.within.length; i++) {
        this.within[i] = within.test(divisions.get(i));
      }
    }

    void addTo(List<Long> ids, int at) {
      if (standing(own[at]) == standing && within[division[at]]) {
        ids.add(people[at]);
      }
    }
  }

  private byte[] of(String measure) {
    byte[] of = marks.get(measure);
    if (of == null) {
      throw new IllegalArgumentException("nothing is counted under " + measure);
    }
    return of;
  }

  private List<MeasureSum> sumsOf(String measure) {
    List<MeasureSum> of = sums.get(measure);
    if (of == null) {
      throw new IllegalArgumentException("nothing is counted under " + measure);
    }
    return of;
  }
}
