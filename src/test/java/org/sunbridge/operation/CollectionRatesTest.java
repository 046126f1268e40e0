package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.Measures.Indicator;

/** One street's published report: 1,345 people, and how each visit ended. */
class CollectionRatesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final Definitions SHIPPED = new DefinitionLoader().load(Path.of("")).definitions();

  private static final Map<String, Integer> PUBLISHED = new LinkedHashMap<>();

  static {
    PUBLISHED.put("VISITED", 1_311);
    PUBLISHED.put("PHONED", 6);
    PUBLISHED.put("LOST", 3);
    PUBLISHED.put("EMPTY", 2);
    PUBLISHED.put("AWAY", 1);
    PUBLISHED.put("DECEASED", 22);
  }

  @Test
  void thePublishedRateComesOutOfItsPublishedCounts() {
    IndicatorCount count = count("collection-rate-published");

    assertThat(count.of()).isEqualTo(1_345);
    assertThat(count.excluded()).containsExactly(3L, 2L, 1L, 22L);
    assertThat(count.denominator()).isEqualTo(1_345 - 28);
    assertThat(count.numerator()).isEqualTo(1_311);
    assertThat(count.rate()).isEqualByComparingTo("99.54");
  }

  @Test
  void theOtherDefinitionsStandBesideIt() {
    assertThat(count("collection-rate").denominator()).isEqualTo(1_345 - 27);
    assertThat(count("collection-rate").numerator()).isEqualTo(1_317);
    assertThat(count("collection-rate").rate()).isEqualByComparingTo("99.92");
    assertThat(count("collection-rate-strict").rate()).isEqualByComparingTo("97.92");
    assertThat(count("collection-rate-strict").denominator()).isEqualTo(1_345);
  }

  private static IndicatorCount count(String name) {
    Tally tally = new Tally(DAY, SHIPPED.measures());
    long person = 0;
    for (Map.Entry<String, Integer> outcome : PUBLISHED.entrySet()) {
      for (int i = 0; i < outcome.getValue(); i++) {
        tally.add(visited(++person, outcome.getKey()));
      }
    }
    Indicator indicator = SHIPPED.measures().indicator(name).orElseThrow();
    return MeasureQuery.count(tally, indicator);
  }

  private static Census.Known visited(long person, String outcome) {
    Map<String, Map<String, Object>> fields = new LinkedHashMap<>(Nobody.known(SHIPPED));
    fields.put("visit", Map.of("expected", true, "outcome", outcome));
    return new Census.Known(person, "310114001", fields);
  }
}
