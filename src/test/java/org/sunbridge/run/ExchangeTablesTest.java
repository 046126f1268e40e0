package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Pull;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** A partner lays rows into a table of an exchange server; they are fetched, and marked once. */
@OnDatabase
class ExchangeTablesTest {

  private static final String DEATHS =
      "pull: { from: \"file:data/inbox\", include: \"deaths*.{csv,xlsx}\" }";
  private static final String COLUMNS =
      "SELECT id, xm AS 姓名, sfzh AS 身份证号, swrq AS 死亡日期, djjg AS 登记机关 FROM swrk";
  private static final String MARKING =
      "query: \""
          + COLUMNS
          + " WHERE yq = 0 ORDER BY id\", markTaken: \"UPDATE swrk SET yq = yq + 1"
          + " WHERE id = :#id\"";
  private static final LocalDate DATE = LocalDate.parse(Nights.FIRST);

  @TempDir Path folder;
  private TestDatabase database;
  private TestEngine engine;

  @BeforeEach
  void aTableWithTwoRows(TestDatabase given) throws IOException {
    database = given;
    DefinitionsCopy.in(folder);
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/exchange.password"), database.settings().password());
    database.execute(
        "CREATE TABLE swrk (id INT PRIMARY KEY, xm VARCHAR(50), sfzh VARCHAR(18), swrq DATETIME,"
            + " djjg TEXT, yq INT NOT NULL DEFAULT 0)",
        "INSERT INTO swrk (id, xm, sfzh, swrq) VALUES"
            + " (1, '示例,甲', '310114196103040114', '2026-10-01 00:00:00'),"
            + " (2, '示例乙', '11010519491231002X', '2026-10-02 08:30:00')");
  }

  @AfterEach
  void stop() {
    engine.close();
    database.execute("DROP TABLE swrk");
  }

  private void pullingDeaths(String what) throws IOException {
    pullingDeathsFrom(url(), database.settings().user(), what);
  }

  private String url() {
    return database.settings().url().replaceFirst("[?].*", "")
        + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  private void pullingDeathsFrom(String url, String user, String what) throws IOException {
    DefinitionsCopy.in(folder)
        .edit(
            "jobs/deaths.yaml",
            DEATHS,
            "pull: { from: \""
                + url
                + "\", login: { user: \""
                + user
                + "\", password: { file: data/exchange.password } }, "
                + what
                + " }");
    TestEngine again = engine.restarted();
    engine.close();
    engine = again;
  }

  private RunRow deaths() {
    return engine.sync().run("deaths", List.of(), Optional.empty(), Optional.empty(), DATE).get(0);
  }

  private List<Integer> marks() {
    return engine.sql().queryForList("SELECT yq FROM swrk ORDER BY id", Integer.class);
  }

  private String archived() {
    return engine.sql().queryForObject("SELECT archived_as FROM delivery", String.class);
  }

  @Test
  void itsRowsAreADelivery() throws IOException {
    pullingDeaths("query: \"" + COLUMNS + " ORDER BY id\"");
    RunRow run = deaths();

    assertThat(run.status).as(run.reason).isEqualTo(RunRow.Status.DONE);
    assertThat(run.rowsRead).isEqualTo(2);
    assertThat(folder.resolve("data/archive").resolve(archived()))
        .hasContent(
            "id,姓名,身份证号,死亡日期,登记机关\r\n"
                + "1,\"示例,甲\",310114196103040114,2026-10-01 00:00:00,\r\n"
                + "2,示例乙,11010519491231002X,2026-10-02 08:30:00,\r\n");
    assertThat(engine.sql().queryForObject("SELECT file_name FROM delivery", String.class))
        .isEqualTo("deaths-" + DATE + ".csv");
    assertThat(marks()).containsExactly(0, 0);
  }

  @Test
  void whoeverWaitsForATableIsToldOfRowsThatNobodyHasTaken() throws IOException {
    pullingDeaths(MARKING);
    assertThat(lying()).isPresent();
    deaths();
    assertThat(lying()).isEmpty();
  }

  private Optional<String> lying() {
    return engine.get(Pull.class).lying(engine.get(Definitions.class).job("deaths"));
  }

  @Test
  void aTableWithoutRowsHasSaidSo() throws IOException {
    database.execute("DELETE FROM swrk");
    pullingDeaths(MARKING);
    RunRow run = deaths();

    assertThat(run.status).as(run.reason).isEqualTo(RunRow.Status.DONE);
    assertThat(folder.resolve("data/archive").resolve(archived()))
        .hasContent("id,姓名,身份证号,死亡日期,登记机关\r\n");
  }

  @Test
  void rowsAreMarkedOnceTheyAreArchivedAndComeOnce() throws IOException {
    pullingDeaths(MARKING);
    assertThat(deaths().rowsRead).isEqualTo(2);
    assertThat(marks()).containsExactly(1, 1);

    String later = "INSERT INTO swrk (id, xm, sfzh, swrq) VALUES (3, '示例丙', '310114196103040114'";
    database.execute(later + ", '2026-10-09')");
    RunRow nextDay =
        engine
            .sync()
            .run("deaths", List.of(), Optional.empty(), Optional.empty(), DATE.plusDays(1))
            .get(0);
    assertThat(nextDay.rowsRead).isEqualTo(1);
    assertThat(marks()).containsExactly(1, 1, 1);
  }

  @Test
  void aSecondFetchOfTheDayTakesNothingBack() throws IOException {
    pullingDeaths(MARKING);
    deaths();
    database.execute(
        "INSERT INTO swrk (id, xm, sfzh, swrq) VALUES"
            + " (3, '示例丙', '440524188001010014', '2026-10-09')");
    assertThat(deaths().rowsRead).isEqualTo(3);
    assertThat(marks()).containsExactly(1, 1, 1);
    assertThat(speaking()).isEqualTo(3);

    assertThat(deaths().reason).contains("相同");
    assertThat(engine.count("delivery")).isEqualTo(2);
    assertThat(speaking()).isEqualTo(3);
  }

  private long speaking() {
    return engine.count("statement WHERE job = 'deaths' AND until_as_of IS NULL");
  }

  @Test
  void aProcessThatIsKilledBeforeTheMarksLeavesThemToTheNext() throws Exception {
    pullingDeaths(MARKING);
    try (Obstacle locked = new Obstacle(database, "SELECT * FROM swrk WHERE id = 2");
        Child child = Child.of(engine, database, "run", "deaths", "--business-date", DATE + "")) {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> !child.isAlive() || engine.count("delivery") == 1);
      assertThat(child.isAlive()).as(child.err()).isTrue();
      child.kill();
    }
    assertThat(marks()).containsExactly(0, 0);
    RunRow run = deaths();

    assertThat(run.rowsRead).isEqualTo(2);
    assertThat(marks()).containsExactly(1, 1);
    assertThat(speaking()).isEqualTo(2);
    assertThat(engine.count("delivery")).isEqualTo(1);
  }

  @Test
  void aMarkThatIsRefusedIsSeenAndMadeUpForBeforeAnythingIsRead() throws IOException {
    pullingDeaths(MARKING.replace("SET yq = yq + 1", "SET no_such_column = 1"));
    List<RunRow> runs =
        engine.sync().run("deaths", List.of(), Optional.empty(), Optional.empty(), DATE);
    assertThat(runs)
        .extracting(run -> run.kind + " " + run.status)
        .contains("DELIVERY DONE", "PULL FAILED");
    assertThat(runs).anyMatch(run -> String.valueOf(run.reason).contains("no_such_column"));

    pullingDeaths(MARKING);
    deaths();
    assertThat(marks()).containsExactly(1, 1);
    assertThat(engine.count("delivery")).isEqualTo(1);
    assertThat(speaking()).isEqualTo(2);
  }

  @Test
  void aColumnThatTheMarkNeedsIsNamed() throws IOException {
    pullingDeaths(MARKING.replace(":#id", ":#bh"));
    List<RunRow> runs =
        engine.sync().run("deaths", List.of(), Optional.empty(), Optional.empty(), DATE);

    assertThat(runs).anyMatch(run -> String.valueOf(run.reason).contains(":#bh"));
  }

  @Test
  void aDatabaseOfAnotherMakerIsReadAndMarkedToo() throws Exception {
    String url = "jdbc:h2:" + folder.toAbsolutePath() + "/exchange";
    try (Connection partner = DriverManager.getConnection(url, "reader", "secret");
        Statement statement = partner.createStatement()) {
      statement.execute(
          "CREATE TABLE swrk (id INT PRIMARY KEY, xm VARCHAR(50), sfzh VARCHAR(18), swrq DATE,"
              + " yq INT DEFAULT 0)");
      statement.execute(
          "INSERT INTO swrk (id, xm, sfzh, swrq) VALUES"
              + " (7, '示例甲', '310114196103040114', DATE '2026-10-01')");
    }
    Files.writeString(folder.resolve("data/exchange.password"), "secret");
    pullingDeathsFrom(
        url,
        "reader",
        "query: 'SELECT id, xm AS \"姓名\", sfzh AS \"身份证号\", swrq AS \"死亡日期\" FROM swrk WHERE"
            + " yq = 0', markTaken: 'UPDATE swrk SET yq = 1 WHERE id = :#ID'");
    RunRow run = deaths();

    assertThat(run.status).as(run.reason).isEqualTo(RunRow.Status.DONE);
    assertThat(run.rowsRead).isEqualTo(1);
    assertThat(markOf7(url)).isEqualTo(1);
  }

  private static int markOf7(String url) throws SQLException {
    try (Connection partner = DriverManager.getConnection(url, "reader", "secret");
        Statement statement = partner.createStatement();
        java.sql.ResultSet row = statement.executeQuery("SELECT yq FROM swrk WHERE id = 7")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void aServerThatRefusesIsTold() throws IOException {
    Files.writeString(folder.resolve("data/exchange.password"), "no-such-password");
    pullingDeathsFrom(url(), "nobody", "table: swrk");
    RunRow run = deaths();

    assertThat(run.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.reason).contains("登录被拒绝").doesNotContain("no-such-password");
  }

  @Test
  void aMakerWhoseDriverIsNotThereIsNamed() throws IOException {
    pullingDeathsFrom("jdbc:dm://127.0.0.1:5236/qzj", "nobody", "table: swrk");
    RunRow run = deaths();

    assertThat(run.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.reason).contains("jdbc:dm", "驱动");
  }
}
