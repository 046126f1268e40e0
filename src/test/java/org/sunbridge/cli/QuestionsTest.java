package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/**
 * What the commands that count and list answer, typed in a shell of their own. Of forty people one,
 * owed 450.00 and 350.00, is paid nothing, and one who died in August is still paid 180.00.
 */
@OnDatabase
class QuestionsTest {

  private static final Village VILLAGE = Village.of(40);

  @TempDir Path folder;
  private TestEngine engine;
  private TestDatabase database;

  @BeforeEach
  void afterANight(TestDatabase ofThisClass) {
    database = ofThisClass;
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    Path night = VILLAGE.night(folder.resolve("night"), "2026-10");
    VILLAGE.only(p -> p.number() != 0).ledger(night, "2026-10");
    VILLAGE.only(p -> p.number() == 1).deaths(night, "2026-08-20");
    engine.nightly(night, "2026-10-31");
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void everyFenOfALedgerIsExplained() throws Exception {
    assertThat(typed(0, "reconcile", "--month", "2026-10", "--format", "csv"))
        .containsExactly(
            "month,benefit,account,before,part,people,paid,other,difference,meaning",
            "2026-10,living-subsidy,DUE,,MATCHED,13,5850.00,5850.00,0.00,如数发放",
            "2026-10,living-subsidy,DUE,,UNPAID,1,0.00,450.00,-450.00,应发未发或未发足",
            "2026-10,living-subsidy,DUE,,TOTAL,,5850.00,6300.00,-450.00,差额",
            "2026-10,nursing-subsidy,DUE,,MATCHED,18,4770.00,4770.00,0.00,如数发放",
            "2026-10,nursing-subsidy,DUE,,OVERPAID,1,180.00,0.00,180.00,应停未停或超过标准",
            "2026-10,nursing-subsidy,DUE,,UNPAID,1,0.00,350.00,-350.00,应发未发或未发足",
            "2026-10,nursing-subsidy,DUE,,TOTAL,,4950.00,5120.00,-170.00,差额");
    assertThat(typed(1, "reconcile", "--month", "2026-09"))
        .containsExactly("没有 2026-09 的完整台账；有台账的月份 Ledgers are there for: 2026-10");
  }

  @Test
  void unpaidStandsBesideOverpaid() throws Exception {
    assertThat(typed(0, "screening", "--format", "csv"))
        .containsExactly(
            "by,key,name,unpaid_people,unpaid_months,unpaid_yuan,overpaid_people,overpaid_months,"
                + "overpaid_yuan",
            "benefit,living-subsidy,困难残疾人生活补贴,1,1,450.00,0,0,0.00",
            "benefit,nursing-subsidy,重度残疾人护理补贴,1,1,350.00,1,1,180.00",
            "street,310114001,新成路街道,1,2,800.00,1,1,180.00",
            "total,,合计,1,2,800.00,1,1,180.00");
  }

  @Test
  void theNamedChecksListWhoDiedAndIsPaid() throws Exception {
    assertThat(typed(0, "checks", "--format", "csv"))
        .hasSize(8)
        .anyMatch(line -> line.startsWith("dead-with-valid-certificate,已死亡，证件仍有效,1,"))
        .anyMatch(line -> line.startsWith("nursing-subsidy-after-death,死亡次月起仍领护理补贴,1,"))
        .anyMatch(line -> line.startsWith("living-subsidy-after-death,死亡次月起仍领生活补贴,0,"));
    assertThat(typed(1, "checks", "--check", "nothing"))
        .singleElement()
        .asString()
        .startsWith("没有检查 nothing；有 There are: alive-without-valid-certificate, ");
  }

  @Test
  void anIndicatorShowsItsCounts() throws Exception {
    assertThat(
            typed(0, "indicators", "--indicator", "collection-rate-published", "--format", "csv"))
        .containsExactly(
            "as_of,indicator,number,title,division,of,excluded,denominator,numerator,rate,source",
            "2026-10-31,collection-rate-published,,入户采集率（公开通报的口径）,,39,0,39,39,100.00,"
                + "VERIFIED");
  }

  private String[] typed(int exitCode, String... arguments) throws Exception {
    try (Child child = Child.of(engine, database, arguments)) {
      assertThat(child.exitCode()).as(child.err()).isEqualTo(exitCode);
      return (child.out() + child.err()).lines().filter(l -> !l.isBlank()).toArray(String[]::new);
    }
  }
}
