package org.sunbridge.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** Whoever could not be reached for a while hears the beginning before the end. */
@OnDatabase
class AlertOrderTest {

  private static final String REFUSED = "{\"errcode\": 93000}";
  private static final String TAKEN = "{\"errcode\": 0}";

  private static final String RULES =
      """
      channels:
        - { channel: wecom, kind: wecom, address: { env: WECOM } }
        - { channel: other, kind: wecom, address: { env: OTHER } }
      rules:
        - { rule: failed, when: failed, to: [wecom, other] }
      """;

  @TempDir Path folder;
  private TestEngine engine;
  private Receiver robot;
  private Receiver other;

  @BeforeEach
  void open(TestDatabase database) throws IOException {
    robot = new Receiver();
    other = new Receiver();
    Path definitions = DefinitionsCopy.in(folder.resolve("definitions")).folder();
    Files.writeString(definitions.resolve("jobs/alerts.yaml"), RULES);
    Map<String, String> variables =
        Map.of("WECOM", robot.address("/robot"), "OTHER", other.address("/robot"));
    try (TestEngine empty =
        TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"))) {
      engine = empty.with(definitions, variables);
    }
  }

  @AfterEach
  void close() {
    engine.close();
    robot.close();
    other.close();
  }

  @Test
  void anEndWaitsForTheBeginningOnTheChannelThatWasOutOfReach() {
    robot.answers(REFUSED);
    failed("deaths");
    look();
    assertThat(heard(robot)).containsExactly("阳光桥：1 条新告警");

    robot.answers(TAKEN);
    mended("deaths");
    look();
    assertThat(heard(robot)).as("its beginning is not due again yet").hasSize(1);
    assertThat(heard(other)).containsExactly("阳光桥：1 条新告警", "阳光桥：1 条告警已解除");

    dueAgain();
    look();
    assertThat(heard(robot)).containsExactly("阳光桥：1 条新告警", "阳光桥：1 条新告警", "阳光桥：1 条告警已解除");
    assertThat(engine.get(Alerts.class).waiting()).isEmpty();
  }

  @Test
  void anEndWhoseBeginningNeverGetsThroughIsNotTold() {
    robot.answers(REFUSED);
    failed("deaths");
    look();
    mended("deaths");
    for (int i = 0; i < 3; i++) {
      look();
      dueAgain();
    }
    assertThat(heard(robot)).hasSizeGreaterThan(1).containsOnly("阳光桥：1 条新告警");
  }

  @Test
  void theEndOfAnotherAlertDoesNotWaitWithIt() {
    failed("low-income");
    look();
    robot.answers(REFUSED);
    failed("deaths");
    look();
    robot.answers(TAKEN);
    mended("low-income");
    mended("deaths");
    look();
    assertThat(heard(robot)).containsExactly("阳光桥：1 条新告警", "阳光桥：1 条新告警", "阳光桥：1 条告警已解除");
    assertThat(content(robot).get(2)).contains("低保").doesNotContain("死亡");
    assertThat(heard(other).get(2)).isEqualTo("阳光桥：2 条告警已解除");
  }

  private void look() {
    engine.get(Alerts.class).look();
  }

  private void dueAgain() {
    engine.sql().update("UPDATE alert_notice SET next_attempt_at = '2026-01-01'");
  }

  private static List<String> heard(Receiver robot) {
    return content(robot).stream()
        .map(text -> text.lines().findFirst().orElseThrow().replaceAll("[*#]", "").strip())
        .toList();
  }

  private static List<String> content(Receiver robot) {
    return robot.calls("/robot").stream()
        .map(call -> call.body().at("/markdown/content").asText())
        .toList();
  }

  private void failed(String job) {
    engine
        .sql()
        .update(
            "INSERT INTO delivery (job, as_of, content_hash, file_name, archived_as, size_bytes,"
                + " came_from, status, received_at) VALUES (?, '2026-11-20',"
                + " UNHEX(REPEAT('0', 64)), 'a.csv', 'a', 1, '', 'APPLIED', UTC_TIMESTAMP())",
            job);
    engine
        .sql()
        .update(
            "INSERT INTO run (kind, job, delivery_id, business_date, status, definitions,"
                + " started_at, ended_at) VALUES ('DELIVERY', ?, (SELECT MAX(id) FROM delivery),"
                + " '2026-11-20', 'FAILED', REPEAT('a', 64), UTC_TIMESTAMP(), UTC_TIMESTAMP())",
            job);
  }

  private void mended(String job) {
    engine.sql().update("UPDATE run SET status = 'DONE' WHERE job = ?", job);
  }
}
