package org.sunbridge.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);
  private static final int STREET_DIGITS = 9;
  private static final int VILLAGE_DIGITS = 12;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final CensusMapper mapper;
  private final Definitions definitions;
  private final PersonalCodec codec;
  private final Clock clock;
  private final Kept<LocalDate, Tally> kept;

  MeasureQuery(
      CensusMapper mapper,
      Definitions definitions,
      PersonalCodec codec,
      LastChange change,
      Clock clock) {
    this.mapper = mapper;
    this.definitions = definitions;
    this.codec = codec;
    this.clock = clock;
    this.kept = new Kept<>(change, clock, KEPT, true);
  }

  /**
   * Has everybody counted for a day, if nobody has asked for it before.
   *
   * @return when that was, where something has changed since; null when it is up to date
   * @throws Kept.StillAddingUp when it takes longer than somebody should wait
   */
  public @Nullable Instant prepare(LocalDate asOf) {
    return kept.get(asOf, () -> census(asOf), Kept.A_WHILE).since();
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
        .getOrDefault("", new MeasureSum(indicator.excluded().size()).count(""));
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

  /**
   * By village within an area, whoever's village the register does not know under the street's own
   * code; empty where it knows nobody's.
   */
  public List<IndicatorCount> within(Indicator indicator, LocalDate asOf, AreaScope area) {
    List<IndicatorCount> counts =
        List.copyOf(
            counts(indicator, asOf, area, division -> cut(division, VILLAGE_DIGITS)).values());
    boolean isKnown =
        counts.stream().anyMatch(count -> count.division().length() == VILLAGE_DIGITS);
    return isKnown ? counts : List.of();
  }

  /** How many people a check lists. */
  public long listed(String check, LocalDate asOf, AreaScope area) {
    MeasureSum sum = tally(asOf).sums(check, 0, area::covers, division -> "").get("");
    return sum == null ? 0 : sum.counted();
  }

  /** The next ones after a person's number; 0 begins. */
  public List<CountedPerson> after(
      MeasureFilter filter,
      LocalDate asOf,
      AreaScope area,
      long person,
      int limit,
      Disclosure disclosure) {
    return named(tally(asOf).after(filter, meant(filter, area), person, limit), disclosure);
  }

  /** The last ones before a person's number, in the same order. */
  public List<CountedPerson> before(
      MeasureFilter filter,
      LocalDate asOf,
      AreaScope area,
      long person,
      int limit,
      Disclosure disclosure) {
    return named(tally(asOf).before(filter, meant(filter, area), person, limit), disclosure);
  }

  private static Predicate<String> meant(MeasureFilter filter, AreaScope area) {
    String beginning = filter.division();
    return code -> area.covers(code) && (beginning == null || code.startsWith(beginning));
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
        .getOrDefault("", new MeasureSum(indicator.excluded().size()).count(""));
  }

  private static Map<String, IndicatorCount> counts(
      Tally tally, Indicator indicator, AreaScope area, UnaryOperator<String> group) {
    Map<String, IndicatorCount> counts = new LinkedHashMap<>();
    tally
        .sums(indicator.name(), indicator.excluded().size(), area::covers, group)
        .forEach((division, sum) -> counts.put(division, sum.count(division)));
    return counts;
  }

  private static String cut(String division, int digits) {
    return division.length() > digits ? division.substring(0, digits) : division;
  }

  /** Has everybody counted for today behind, before somebody asks. */
  public void warm() {
    LocalDate day = now();
    kept.warm(day, () -> census(day));
  }

  private Tally tally(LocalDate asOf) {
    return kept.get(asOf, () -> census(asOf), AS_LONG_AS_IT_TAKES).value();
  }

  private Tally census(LocalDate asOf) {
    Tally tally = new Tally(asOf, definitions.measures());
    new Census(mapper, definitions, codec, asOf).forEach(tally::add);
    return tally;
  }
}
