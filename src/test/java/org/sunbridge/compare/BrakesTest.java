package org.sunbridge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.registry.StreetPeople;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** Each brake of docs/semantics.md, section Safety, with the figures given there. */
@OnDatabase
class BrakesTest {

  private static final Village VILLAGE = Village.of(120);
  private static final String NIGHT = "2026-11-30";

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void afterAFirstNight(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    engine.nightly(VILLAGE.night(folder.resolve("first"), "2026-10"), "2026-10-31");
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void aListThatLosesAFewEveryTimeIsHeldByTheMedianOfItsLastSeven() {
    RunRow run = new RunRow();
    int gone = 0;
    for (int day = 1; run.status != RunRow.Status.HELD && day < 10; day++) {
      gone += 6;
      run = registry(firstLacking(gone), "2026-11-0" + day);
    }
    assertThat(gone).as("the first six times nothing is held").isEqualTo(42);
    assertThat(run.reason).contains("近 7 批的中位数少 24%（102 → 78 条）", "shrink");
  }

  @Test
  void aListThatGrowsTooMuchIsHeld() {
    RunRow run = registry(Village.of(200), "2026-11-01");
    assertThat(run.reason).contains("比上次多 67%（120 → 200 条）", "growth");
  }

  @Test
  void aColumnThatSlippedIsHeld() {
    Village slipped = VILLAGE.with(p -> p.reachedAt("13800" + (100000 + p.number())));
    RunRow run = registry(slipped, "2026-11-01");
    assertThat(run.status).isEqualTo(RunRow.Status.HELD);
    assertThat(run.reason).contains("同一字段变更过多：phone 120 / 120", "changes");
  }

  @Test
  void aListWithoutTheLastTwoOfTheOneBeforeIsHeldAndWithoutTheLastIsNot() {
    RunRow run = registry(VILLAGE.only(p -> p.number() < 119), "2026-11-01");
    assertThat(run.status).as("somebody who left happened to stand last").isEqualTo(DONE);
    run = registry(VILLAGE.only(p -> p.number() < 117), "2026-11-02");
    assertThat(run.reason).contains("末尾缺了一段");
  }

  @Test
  void aLedgerThatDisagreesWithItsOwnTotalsIsHeldAndBothFiguresAreTold() throws IOException {
    Path ledger = VILLAGE.ledger(folder.resolve("right"), "2026-11");
    append(ledger, "合计,,,,," + sum(ledger) + ",\n");
    assertThat(engine.run("subsidy-ledger", ledger, NIGHT).status).isEqualTo(DONE);

    Path wrong = VILLAGE.ledger(folder.resolve("wrong"), "2026-12");
    append(wrong, "合计,,,,,123456.00,\n");
    RunRow run = engine.run("subsidy-ledger", wrong, "2026-12-31");
    assertThat(run.reason).contains("合计行写明 123456.00 元，各行相加是 " + sum(wrong) + " 元");
  }

  @Test
  void aCountThatDisagreesIsHeld() throws IOException {
    Path survey = VILLAGE.survey(folder.resolve("counted"));
    append(survey, "共 119 人\n");
    RunRow run = engine.run("household-survey", survey, NIGHT);
    assertThat(run.reason).contains("合计行写明 119，文件里有 120 行、120 人");
  }

  @Test
  void releasedAlthoughCutOffItSaysWhatItSaysAndNothingByAbsence() throws IOException {
    Path file = VILLAGE.registry(folder.resolve("cut"));
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 300));
    RunRow held = engine.run("certificate-registry", file, NIGHT);
    assertThat(held.status).isEqualTo(RunRow.Status.HELD);

    engine.sync().release(held.id, "officer", "先用写到的");

    assertThat(engine.findings()).noneMatch(f -> f.startsWith("EXIT"));
    assertThat(engine.sql().queryForObject("SELECT MAX(people_suspended) FROM run", Long.class))
        .isPositive();
    Path whole = VILLAGE.registry(folder.resolve("whole"));
    engine.runAsOf("certificate-registry", whole, "2026-12-05", "2026-12-05");
    assertThat(engine.findings()).isEmpty();
  }

  @Test
  void oneStreetStandsOutByWhatIsBeyondItsShareOfThePeople() {
    OneStreet street =
        OneStreet.most(List.of(of("A", 90), of("B", 10)), List.of(of("A", 200), of("B", 800)))
            .orElseThrow();
    assertThat(street.street()).isEqualTo("A");
    assertThat(street.surplus()).as("90 of 100, where 20 of 100 live").isEqualTo(70);
    assertThat(OneStreet.most(List.of(of("A", 90)), List.of(of("A", 200)))).isEmpty();
  }

  private static final RunRow.Status DONE = RunRow.Status.DONE;

  private static StreetPeople of(String street, long people) {
    StreetPeople row = new StreetPeople();
    row.street = street;
    row.people = people;
    return row;
  }

  private static Village firstLacking(int gone) {
    return VILLAGE.only(p -> p.number() >= gone);
  }

  private RunRow registry(Village village, String asOf) {
    Path file = village.registry(folder.resolve(asOf + "-" + village.people().size()));
    return engine.runAsOf("certificate-registry", file, asOf, NIGHT);
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private static String sum(Path ledger) throws IOException {
    double yuan =
        Files.readString(ledger)
            .lines()
            .skip(1)
            .filter(line -> !line.startsWith("合计"))
            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[5]))
            .sum();
    return String.format("%.2f", yuan);
  }
}
