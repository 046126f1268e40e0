package org.sunbridge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.Brakes;
import org.sunbridge.definition.JobDefinition.Brakes.Limit;
import org.sunbridge.definition.JobDefinition.TurnedBackRows;
import org.sunbridge.operation.InventedDistrict;
import org.sunbridge.operation.Retold;
import org.sunbridge.operation.Words;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.Suspension;

/** What a brake writes down can be told in English: whoever rewords it rewords both. */
class BrakeWordsTest {

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(Suspension.CUT_OFF, "文件在一行中间断了，可能没有传完（cut off in the middle of a row）"),
          new Sign(Suspension.CUT_OFF, "文件末尾没有换行，而以前的文件都有，可能没有传完（no line break at the end）"),
          new Sign(Suspension.NO_TOTALS, "文件末尾没有合计行，可能没有传完（no row of totals）"),
          new Sign(Suspension.TOTALS_DIFFER, "合计行写明 120，文件里有 118 行、118 人，对不上（totals）"),
          new Sign(Suspension.TOTALS_DIFFER, "合计行写明 1.00 元，各行相加是 2.00 元，对不上（sum of totals）"),
          new Sign(
              Suspension.END_LACKING,
              "上一份文件最后的人都不在本文件里，像是末尾缺了一段（the end of the last file is lacking）"));

  @Test
  void everyBrakeIsToldInEnglish() {
    Limit low = new Limit(1, 1);
    Optional<Limit> limit = Optional.of(low);
    Brakes brakes =
        new Brakes(limit, limit, limit, limit, limit, limit, JobDefinition.Decision.ONE_PERSON);
    List<String> reasons = new ArrayList<>();
    for (long before : new long[] {1000, 440, 300}) {
      Counts counts = new Counts(500, 60, 0, 0, 0, 440, 560, 70, 0);
      Brake.Measure measure =
          new Brake.Measure(
              before,
              1000,
              false,
              true,
              SIGNS,
              history(1000),
              Optional.of(new FieldChanges.Most("phone", 400)),
              Optional.of(new OneStreet("310114103", 400, 500, 60, 1000)),
              OptionalLong.empty());
      reasons.addAll(Brake.pulled(brakes, TurnedBackRows.ALL_OR_NOTHING, counts, measure));
    }
    Retold english =
        new Retold(new Words(InventedDistrict.definitions(), Locale.ENGLISH), Locale.ENGLISH);

    assertThat(reasons.stream().distinct())
        .hasSize(SIGNS.size() + 12)
        .allSatisfy(
            reason ->
                assertThat(english.reason(reason).replace("新成路街道", ""))
                    .doesNotContainPattern("\\p{IsHan}"));
  }

  private static History history(long records) {
    List<DeliveryRow> deliveries = new ArrayList<>();
    for (int i = 0; i < History.LONGEST; i++) {
      DeliveryRow delivery = new DeliveryRow();
      delivery.records = records;
      deliveries.add(delivery);
    }
    return new History(deliveries);
  }
}
