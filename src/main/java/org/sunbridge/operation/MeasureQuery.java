package org.sunbridge.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.Measures;
import org.sunbridge.definition.Measures.Indicator;
import org.sunbridge.domain.Masked;
import org.sunbridge.registry.PersonalCodec;

/**
 * Counts people under indicators and named checks. Everybody is looked at once for a day; what came
 * of it is kept until something changes. Thread-safe.
 */
public final class MeasureQuery {

  /** Days people compare; each costs some bytes a person. */
  private static final int KEPT = 4;

  private static final int STREET_DIGITS = 9;
  private static final int VILLAGE_DIGITS = 12;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final CensusMapper mapper;
  private final Definitions definitions;
  private final PersonalCodec codec;
  private final Clock clock;
  private final Map<String, Tally> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
          return size() > KEPT;
        }
      };

  MeasureQuery(CensusMapper mapper, Definitions definitions, PersonalCodec codec, Clock clock) {
    this.mapper = mapper;
    this.definitions = definitions;
    this.codec = codec;
    this.clock = clock;
  }

  public Measures measures() {
    return definitions.measures();
  }

  /** The day everything is concluded for; today before anything is. */
  public LocalDate now() {
    return mapper.concludedFor().orElseGet(() -> LocalDate.now(clock.withZone(ZONE)));
  }

  /** An indicator in the whole of an area. */
  public IndicatorCount count(Indicator indicator, LocalDate asOf, AreaScope area) {
    return counts(indicator, asOf, area, division -> "")
        .getOrDefault("", new Sum(indicator.excluded().size()).count(""));
  }

  /** By street, in the order of their codes. */
  public List<IndicatorCount> streets(Indicator indicator, LocalDate asOf, AreaScope area) {
    return List.copyOf(
        counts(indicator, asOf, area, division -> cut(division, STREET_DIGITS)).values());
  }

  /** By village, of those people of whom the register knows it. */
  public List<IndicatorCount> villages(Indicator indicator, LocalDate asOf, AreaScope area) {
    return counts(indicator, asOf, area, division -> cut(division, VILLAGE_DIGITS))
        .values()
        .stream()
        .filter(count -> count.division().length() == VILLAGE_DIGITS)
        .toList();
  }

  /** How many people a check lists. */
  public long listed(String check, LocalDate asOf, AreaScope area) {
    Tally tally = tally(asOf);
    long listed = 0;
    for (int at = 0; at < tally.size(); at++) {
      if (tally.standing(check, at) == Standing.COUNTED && area.covers(tally.division(at))) {
        listed++;
      }
    }
    return listed;
  }

  /** The next ones after a person's number; 0 begins. */
  public List<CountedPerson> after(
      MeasureFilter filter,
      LocalDate asOf,
      AreaScope area,
      long person,
      int limit,
      Disclosure disclosure) {
    Tally tally = tally(asOf);
    List<Long> ids = new ArrayList<>();
    for (int at = 0; at < tally.size() && ids.size() < limit; at++) {
      if (tally.person(at) > person && isMeant(filter, area, tally, at)) {
        ids.add(tally.person(at));
      }
    }
    return named(ids, disclosure);
  }

  /** The last ones before a person's number, in the same order. */
  public List<CountedPerson> before(
      MeasureFilter filter,
      LocalDate asOf,
      AreaScope area,
      long person,
      int limit,
      Disclosure disclosure) {
    Tally tally = tally(asOf);
    List<Long> ids = new ArrayList<>();
    for (int at = tally.size() - 1; at >= 0 && ids.size() < limit; at--) {
      if (tally.person(at) < person && isMeant(filter, area, tally, at)) {
        ids.add(tally.person(at));
      }
    }
    Collections.reverse(ids);
    return named(ids, disclosure);
  }

  private static boolean isMeant(MeasureFilter filter, AreaScope area, Tally tally, int at) {
    return tally.standing(filter.measure(), at) == filter.standing()
        && area.covers(tally.division(at))
        && (filter.division() == null || tally.division(at).startsWith(filter.division()));
  }

  private List<CountedPerson> named(List<Long> ids, Disclosure disclosure) {
    if (ids.isEmpty()) {
      return List.of();
    }
    boolean masked = disclosure == Disclosure.MASKED;
    return mapper.named(ids).stream()
        .map(
            row -> {
              String name = codec.decode(row.name());
              String number = text(row.number());
              return new CountedPerson(
                  row.id(),
                  masked ? Masked.name(name) : name,
                  masked ? Masked.certificateNumber(number) : number,
                  row.division());
            })
        .toList();
  }

  private String text(byte @Nullable [] stored) {
    return stored == null ? "" : codec.decode(stored);
  }

  private Map<String, IndicatorCount> counts(
      Indicator indicator, LocalDate asOf, AreaScope area, UnaryOperator<String> group) {
    return counts(tally(asOf), indicator, area, group);
  }

  /** Everybody of a tally under an indicator. */
  static IndicatorCount count(Tally tally, Indicator indicator) {
    return counts(tally, indicator, AreaScope.WHOLE, division -> "")
        .getOrDefault("", new Sum(indicator.excluded().size()).count(""));
  }

  private static Map<String, IndicatorCount> counts(
      Tally tally, Indicator indicator, AreaScope area, UnaryOperator<String> group) {
    Map<String, Sum> sums = new TreeMap<>();
    for (int at = 0; at < tally.size(); at++) {
      Standing mark = tally.standing(indicator.name(), at);
      if (mark != Standing.OUTSIDE && area.covers(tally.division(at))) {
        sums.computeIfAbsent(
                group.apply(tally.division(at)), g -> new Sum(indicator.excluded().size()))
            .add(mark, tally.exclusion(indicator.name(), at));
      }
    }
    Map<String, IndicatorCount> counts = new LinkedHashMap<>();
    sums.forEach((division, sum) -> counts.put(division, sum.count(division)));
    return counts;
  }

  private static String cut(String division, int digits) {
    return division.length() > digits ? division.substring(0, digits) : division;
  }

  private Tally tally(LocalDate asOf) {
    String key = asOf + "/" + definitions.version() + "/" + mapper.state();
    // Whoever asks at the same time waits for the same answer.
    synchronized (kept) {
      Tally tally = kept.get(key);
      if (tally == null) {
        tally = new Tally(asOf, definitions.measures());
        new Census(mapper, definitions, codec, asOf).forEach(tally::add);
        kept.put(key, tally);
      }
      return tally;
    }
  }

  private static final class Sum {
    private final long[] excluded;
    private long of;
    private long denominator;
    private long numerator;

    Sum(int exclusions) {
      excluded = new long[exclusions];
    }

    void add(Standing mark, int exclusion) {
      of++;
      if (mark == Standing.EXCLUDED) {
        excluded[exclusion]++;
      } else {
        denominator++;
        numerator += mark == Standing.COUNTED ? 1 : 0;
      }
    }

    IndicatorCount count(String division) {
      List<Long> left = new ArrayList<>();
      for (long one : excluded) {
        left.add(one);
      }
      return new IndicatorCount(division, of, left, denominator, numerator);
    }
  }
}
