package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Villager;

/** Shipped feeds that no rule judges yet: what their second file says against their first. */
@OnDatabase
class FactsTest {

  private static final Village VILLAGE = Village.of(20);
  private static final Villager SOMEBODY = VILLAGE.people().get(4);
  private static final String SERVICES = "服务日期,服务类别,服务项目,姓名,残疾人证号,服务机构";

  @TempDir Path folder;

  @Test
  void severalRecordsOfOnePersonAreNoDuplicatesAndNoChange(TestDatabase database)
      throws IOException {
    try (TestEngine engine = village(database)) {
      send(
          engine,
          "service-records",
          "2026-10-31",
          SERVICES,
          service("2026-10-08", "辅具", "轮椅", "甲站"),
          service("2026-10-08", "辅具", "腋拐", "甲站"));
      send(
          engine,
          "service-records",
          "2026-11-30",
          SERVICES,
          service("2026-11-08", "康复", "功能训练", "乙站"));

      assertThat(engine.findings()).isEmpty();
      assertThat(engine.count("statement")).isEqualTo(VILLAGE.people().size() + 3);
    }
  }

  @Test
  void theSameRecordToldOtherwiseIsAChange(TestDatabase database) throws IOException {
    try (TestEngine engine = village(database)) {
      send(
          engine,
          "service-records",
          "2026-10-31",
          SERVICES,
          service("2026-10-08", "康复", "功能训练", "甲站"));
      send(
          engine,
          "service-records",
          "2026-11-30",
          SERVICES,
          service("2026-10-08", "康复", "功能训练", "乙站"));

      assertThat(engine.findings())
          .containsExactly(finding("CHANGE,service-records,%s,provider,甲站,乙站,,,APPLIED"));
    }
  }

  @Test
  void theSameRecordTwiceInOneFileIsADuplicate(TestDatabase database) throws IOException {
    try (TestEngine engine = village(database)) {
      String row = service("2026-10-08", "康复", "功能训练", "甲站");
      send(engine, "service-records", "2026-10-31", SERVICES, row, row);

      assertThat(engine.findings()).containsExactly(finding("DUPLICATE,SAME,%s,,,,,,OPEN"));
    }
  }

  @Test
  void aSlotOfOnesOwnWordsIsNotStoredInTheOpen(TestDatabase database) throws IOException {
    try (TestEngine engine = village(database)) {
      send(
          engine,
          "service-records",
          "2026-10-31",
          SERVICES,
          service("2026-10-08", "康复", "某某上门", "甲站"),
          service("2026-10-09", "健康体检", "", "甲站"));

      assertThat(
              engine
                  .sql()
                  .queryForList(
                      "SELECT slot FROM statement WHERE job = 'service-records' ORDER BY slot",
                      String.class))
          .hasSize(2)
          .anyMatch(slot -> slot.matches("[0-9a-f]{32}"))
          .contains("HEALTH_CHECK|2026-10-09|");
    }
  }

  @Test
  void theMonthThatOnlyTellsTheAsOfIsNoFactOfThePerson(TestDatabase database) throws IOException {
    String header = "统计月份,户编号,姓名,残疾人证号,人均月收入";
    String row = ",JC001," + SOMEBODY.name() + "," + SOMEBODY.certificateNo() + ",";
    try (TestEngine engine = village(database)) {
      send(engine, "income-monitoring", "2026-10-31", header, "2026-10" + row + "2350.00");
      send(engine, "income-monitoring", "2026-11-30", header, "2026-11" + row + "2,350");
      assertThat(engine.findings()).isEmpty();
      assertThat(engine.count("statement")).isEqualTo(VILLAGE.people().size() + 1);

      send(engine, "income-monitoring", "2026-12-31", header, "2026-12" + row + "1980.00");
      assertThat(engine.findings())
          .containsExactly(
              finding("CHANGE,income-monitoring,%s,incomePerHead,2350.00,1980.00,,,APPLIED"));
    }
  }

  @Test
  void aNightWithoutTheirFilesIsNoFailure(TestDatabase database) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    VILLAGE.registry(inbox);
    try (TestEngine engine =
        TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"))) {
      assertThat(engine.nightly(inbox, "2026-10-31").status).hasToString("DONE");
      assertThat(engine.findings()).isEmpty();
    }
  }

  private TestEngine village(TestDatabase database) {
    TestEngine engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    engine.run("certificate-registry", VILLAGE.registry(folder.resolve("in")), "2026-10-31");
    return engine;
  }

  private void send(TestEngine engine, String job, String asOf, String header, String... rows)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(List.of(rows));
    Path file = folder.resolve(job + "-" + asOf.replace("-", "") + ".csv");
    engine.run(job, Files.write(file, lines), asOf);
  }

  private static String service(String day, String service, String item, String provider) {
    return String.join(
        ",", day, service, item, SOMEBODY.name(), SOMEBODY.certificateNo(), provider);
  }

  private static String finding(String columns) {
    return columns.replace("%s", SOMEBODY.certificateNo());
  }
}
