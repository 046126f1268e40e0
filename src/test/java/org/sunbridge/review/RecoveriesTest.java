package org.sunbridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Overpayment;
import org.sunbridge.domain.Refused;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.OverpaymentQuery;
import org.sunbridge.operation.OverpaymentReport;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** What became of the money that was paid to somebody dead since August. */
@OnDatabase
class RecoveriesTest {

  private static final String OCTOBER = "2026-10-31";
  private static final String NOVEMBER = "2026-11-30";
  private static final LocalDate DAY = LocalDate.parse("2026-12-05");
  private static final Village VILLAGE = Village.of(12);

  @TempDir Path folder;
  private TestEngine engine;

  /** Villager 1 gets 180.00 a month. */
  @BeforeEach
  void somebodyIsPaidAfterDeath(TestDatabase database) throws IOException {
    DefinitionsCopy.in(folder)
        .edit("jobs/deaths.yaml", "decide: one-person", "decide: two-persons");
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    engine.nightly(VILLAGE.night(folder.resolve("night-1"), "2026-10"), OCTOBER);
    engine.run("deaths", dead("2026-08-20"), OCTOBER);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void whatComesBackInPartsIsOutstandingUntilAllOfItCame() {
    long month = overpaid("2026-10");
    Overpayment part =
        recoveries().recovered(month, Optional.of(Yuan.of("80.00")), DAY, "officer", "现金");
    assertThat(part.state()).isEqualTo(Overpayment.State.PARTLY_RECOVERED);
    assertThat(part.outstanding()).isEqualTo(Yuan.of("100.00"));
    assertThatThrownBy(
            () ->
                recoveries().recovered(month, Optional.of(Yuan.of("100.01")), DAY, "officer", "多了"))
        .isInstanceOf(Refused.class);
    Overpayment all = recoveries().recovered(month, Optional.empty(), DAY, "officer", "转账");
    assertThat(all.state()).isEqualTo(Overpayment.State.RECOVERED);

    OverpaymentReport report = report();
    assertThat(report.total().recovered()).isEqualTo(Yuan.of("180.00"));
    assertThat(report.total().outstanding()).isEqualTo(Yuan.ZERO);
    assertThat(report.byState()).containsOnlyKeys(Overpayment.State.RECOVERED);
  }

  @Test
  void whereTwoPersonsDecideOneAloneGivesNothingUp() {
    long month = overpaid("2026-10");
    assertThat(recoveries().uncollectable(month, DAY, "officer", "无遗产").state())
        .isEqualTo(Overpayment.State.OPEN);
    assertThatThrownBy(() -> recoveries().uncollectable(month, DAY, "officer", "还是我"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("另一人");
    assertThat(recoveries().uncollectable(month, DAY, "approver", "属实").state())
        .isEqualTo(Overpayment.State.UNCOLLECTABLE);
    assertThat(report().total().uncollectable()).isEqualTo(Yuan.of("180.00"));

    assertThat(recoveries().undo(month, "officer", "查到存款").state())
        .isEqualTo(Overpayment.State.OPEN);
    assertThatThrownBy(() -> recoveries().undo(month, "officer", "再冲一次"))
        .isInstanceOf(Refused.class);
    assertThat(engine.count("recovery")).isEqualTo(2);
  }

  @Test
  void whatWasRecoveredFromSomebodyAliveMustBePaidBack() {
    long month = overpaid("2026-10");
    recoveries().recovered(month, Optional.empty(), DAY, "officer", "已扣回");
    engine.run("deaths", new Village(List.of()).deaths(folder.resolve("none"), ""), OCTOBER);

    OverpaymentReport report = report();
    assertThat(report.total().paid()).isEqualTo(Yuan.ZERO);
    assertThat(report.total().toPayBack()).isEqualTo(Yuan.of("180.00"));
    assertThat(report.byState()).containsOnlyKeys(Overpayment.State.TO_PAY_BACK);

    assertThat(recoveries().paidBack(month, Optional.empty(), DAY, "officer", "已退").state())
        .isEqualTo(Overpayment.State.NOTHING);
    assertThat(report().total().toPayBack()).isEqualTo(Yuan.ZERO);
  }

  @Test
  void whatThePayerTookBackItselfIsOwedToNobody() {
    long month = overpaid("2026-10");
    recoveries().recovered(month, Optional.empty(), DAY, "officer", "已扣回");
    Path corrected =
        VILLAGE.only(p -> p.number() != 1).ledger(folder.resolve("corrected"), "2026-10");
    engine.run("subsidy-ledger", corrected, OCTOBER);

    assertThat(
            engine
                .sql()
                .queryForObject(
                    "SELECT closed_reason FROM finding WHERE id = ?", String.class, month))
        .isEqualTo("PAID_OTHERWISE");
    assertThat(report().total().toPayBack()).isEqualTo(Yuan.ZERO);
  }

  @Test
  void everyMonthOfDelayIsCounted() {
    assertThat(report().delay().monthly()).isEqualTo(Yuan.of("180.00"));
    assertThat(report().delay().paidSince()).isEqualTo(Yuan.ZERO);
    november();

    OverpaymentReport report = report();
    assertThat(report.byMonth()).containsOnlyKeys("2026-10", "2026-11");
    assertThat(report.total().paid()).isEqualTo(Yuan.of("360.00"));
    assertThat(report.delay().paidSince()).isEqualTo(Yuan.of("180.00"));
    assertThat(report.delay().people()).isEqualTo(1);
    assertThat(report.byStreet()).containsOnlyKeys(Village.STREET);
    assertThat(report.byReason()).containsOnlyKeys("DECEASED");
  }

  private void november() {
    Path ledger = VILLAGE.ledger(folder.resolve("night-2"), "2026-11");
    engine.run("subsidy-ledger", ledger, NOVEMBER);
  }

  private Path dead(String day) {
    return VILLAGE.only(p -> p.number() == 1).deaths(folder.resolve("d"), day);
  }

  private Recoveries recoveries() {
    return engine.get(Recoveries.class);
  }

  private OverpaymentReport report() {
    return engine.get(OverpaymentQuery.class).report(AreaScope.WHOLE);
  }

  private long overpaid(String month) {
    return engine.rows(FindingFilter.all(AreaScope.WHOLE).ofType(FindingType.OVERPAID)).stream()
        .filter(f -> f.get("effective_month").equals(month))
        .mapToLong(f -> Long.parseLong(f.get("finding")))
        .findFirst()
        .orElseThrow();
  }
}
