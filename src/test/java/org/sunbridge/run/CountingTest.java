package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.LedgerPart;
import org.sunbridge.operation.ExpiringCertificate;
import org.sunbridge.operation.ExpiringQuery;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.LedgerBalance;
import org.sunbridge.operation.LedgerQuery;
import org.sunbridge.operation.LedgerSum;
import org.sunbridge.operation.MeasureQuery;
import org.sunbridge.operation.NightSummaryMapper;
import org.sunbridge.operation.Screening;
import org.sunbridge.operation.ScreeningQuery;
import org.sunbridge.synth.SyntheticDistrict;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** What is counted of a district never seen, through the real pipeline. */
@OnDatabase
class CountingTest {

  @TempDir Path data;
  private TestEngine engine;

  @BeforeEach
  void twoNights(TestDatabase database, @TempDir Path folder) throws IOException {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, data);
    SyntheticDistrict.write(600, 16, folder);
    Nights district = Nights.synthetic(folder);
    engine.nightly(district.inbox(1), Nights.date(1));
    engine.nightly(district.inbox(2), Nights.date(2));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void everyYuanIsExplainedAndEveryPersonCounted() throws IOException {
    everyYuanOfBothLedgersIsExplained();
    bothSidesOfTheScreeningAreTheFindings();
    theCollectionRateIsThatOfTheNightsSummary();
    theSevenChecksListPeople();
    thoseWhoLoseMostStandFirst();
  }

  private void everyYuanOfBothLedgersIsExplained() {
    LedgerQuery ledgers = engine.get(LedgerQuery.class);
    assertThat(ledgers.months()).containsExactly("2026-11", "2026-10");
    for (String month : ledgers.months()) {
      Map<String, Long> rows = rows(month);
      List<LedgerBalance> due = ledgers.due(month, AreaScope.WHOLE);
      assertThat(due).extracting(LedgerBalance::benefit).containsAll(rows.keySet());
      for (LedgerBalance balance : due) {
        assertThat(balance.paidFen()).isEqualTo(rows.get(balance.benefit()));
        addsUp(balance);
      }
      assertThat(
              ledgers.streets(month, LedgerAccount.DUE, AreaScope.WHOLE).stream()
                  .mapToLong(LedgerSum::differenceFen)
                  .sum())
          .isEqualTo(due.stream().mapToLong(b -> b.paidFen() - b.otherFen()).sum());
    }
    assertThat(ledgers.change("2026-10", AreaScope.WHOLE)).isEmpty();
    assertThat(ledgers.change("2026-11", AreaScope.WHOLE)).isNotEmpty().allSatisfy(this::addsUp);
  }

  private void addsUp(LedgerBalance balance) {
    assertThat(balance.parts()).noneMatch(sum -> sum.part() == LedgerPart.UNKNOWN);
    assertThat(balance.parts().stream().mapToLong(sum -> sum.differenceFen()).sum())
        .isEqualTo(balance.paidFen() - balance.otherFen());
  }

  /** Fen by benefit, as the statements in force at the month's end say. */
  private Map<String, Long> rows(String month) {
    Map<String, Long> rows = new HashMap<>();
    engine
        .sql()
        .query(
            "SELECT SUBSTRING_INDEX(slot, '@', 1) AS benefit, CONVERT(record USING utf8mb4) AS said"
                + " FROM statement WHERE job = 'subsidy-ledger'"
                + " AND from_as_of <= LAST_DAY(CONCAT(?, '-01'))"
                + " AND (until_as_of IS NULL OR until_as_of > LAST_DAY(CONCAT(?, '-01')))",
            row -> {
              String said = row.getString("said").replaceAll(".*\"amount\":\"([^\"]*)\".*", "$1");
              rows.merge(
                  row.getString("benefit"), Math.round(Double.parseDouble(said) * 100), Long::sum);
            },
            month,
            month);
    return rows;
  }

  private void bothSidesOfTheScreeningAreTheFindings() {
    Screening all = engine.get(ScreeningQuery.class).of(null, null, AreaScope.WHOLE);
    assertThat(all.total().unpaid().findings()).isEqualTo(count(FindingType.UNPAID)).isPositive();
    assertThat(all.total().overpaid().findings())
        .isEqualTo(count(FindingType.OVERPAID))
        .isPositive();
    assertThat(all.benefits().stream().mapToLong(line -> line.unpaid().yuan().fen()).sum())
        .isEqualTo(all.total().unpaid().yuan().fen());
    assertThat(all.streets().stream().mapToLong(line -> line.overpaid().yuan().fen()).sum())
        .isEqualTo(all.total().overpaid().yuan().fen());
  }

  private long count(FindingType type) {
    return engine.rows(FindingFilter.all(AreaScope.WHOLE).ofType(type)).size();
  }

  private void theCollectionRateIsThatOfTheNightsSummary() {
    MeasureQuery measures = engine.get(MeasureQuery.class);
    LocalDate day = measures.now();
    assertThat(day).isEqualTo(Nights.SECOND);
    var rate =
        measures.count(
            measures.measures().indicator("collection-rate").orElseThrow(), day, AreaScope.WHOLE);
    var streets = engine.get(NightSummaryMapper.class).collection();
    assertThat(rate.numerator()).isEqualTo(streets.stream().mapToLong(s -> s.collected()).sum());
    assertThat(rate.denominator())
        .isEqualTo(streets.stream().mapToLong(s -> s.denominator()).sum());
  }

  private void theSevenChecksListPeople() {
    MeasureQuery measures = engine.get(MeasureQuery.class);
    assertThat(measures.measures().checks()).hasSize(7);
    long listed =
        measures.measures().checks().stream()
            .mapToLong(c -> measures.listed(c.name(), measures.now(), AreaScope.WHOLE))
            .sum();
    assertThat(listed).isPositive();
    assertThat(measures.listed("dead-with-valid-certificate", measures.now(), AreaScope.WHOLE))
        .isPositive();
  }

  private void thoseWhoLoseMostStandFirst() throws IOException {
    List<ExpiringCertificate> all =
        engine.get(ExpiringQuery.class).all(null, null, AreaScope.WHOLE);
    assertThat(all).isNotEmpty();
    assertThat(all.size()).isEqualTo((int) count(FindingType.EXPIRING));
    assertThat(all).extracting(ExpiringCertificate::grade).isSorted();
    Path lists = data.resolve("worklists").resolve("expiring");
    try (Stream<Path> files = Files.list(lists)) {
      for (Path file : files.toList()) {
        List<String> grades =
            Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")[5]).toList();
        assertThat(grades).as(file.toString()).isSorted();
      }
    }
  }
}
