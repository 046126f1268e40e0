package org.sunbridge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.sunbridge.definition.JobDefinition.Brakes;
import org.sunbridge.definition.JobDefinition.Brakes.Limit;
import org.sunbridge.definition.JobDefinition.TurnedBackRows;
import org.sunbridge.operation.InventedDistrict;
import org.sunbridge.operation.Retold;
import org.sunbridge.operation.Words;

/** What a brake writes down can be told in English: whoever rewords it rewords both. */
class BrakeWordsTest {

  @Test
  void everyBrakeIsToldInEnglish() {
    Limit low = new Limit(1, 1);
    Brakes brakes = new Brakes(Optional.of(low), Optional.of(low), Optional.of(low));
    Counts counts = new Counts(500, 60, 0, 0, 0, 440, 560, 70, 0);
    List<String> reasons =
        Brake.pulled(
            brakes,
            TurnedBackRows.ALL_OR_NOTHING,
            counts,
            new Brake.Measure(1000, 1000, false, true, true, OptionalLong.empty()));
    Retold english =
        new Retold(new Words(InventedDistrict.definitions(), Locale.ENGLISH), Locale.ENGLISH);

    assertThat(reasons).hasSize(5);
    assertThat(english.reason(String.join("；", reasons))).doesNotContainPattern("\\p{IsHan}");
  }
}
