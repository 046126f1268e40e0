package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/**
 * kill -9 in the middle, then again: the same findings as without, none twice. A survey of 4,000
 * tells that 1,850 have another phone; a lock keeps the killed process in the very middle.
 */
@OnDatabase
class PulledPlugTest {

  private static final int PEOPLE = 4_000;
  private static final int CHANGED = 1_850;

  /** So many are compared, or concluded, in a transaction. */
  private static final int AT_ONCE = Keys.AT_ONCE;

  private static final Village VILLAGE = Village.of(PEOPLE);
  private static final Village LATER =
      VILLAGE.with(p -> p.number() < CHANGED ? p.reachedAt("1370000" + (1000 + p.number())) : p);

  @TempDir Path folder;
  private TestDatabase database;
  private TestEngine engine;
  private Path survey;

  @BeforeEach
  void afterAFirstNight(TestDatabase given) throws IOException {
    database = given;
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    engine.nightly(VILLAGE.night(folder.resolve("night-1"), "2026-10"), Nights.FIRST);
    survey = LATER.survey(folder.resolve("night-2"));
    // The last row is turned back, so that the compare has something to write there.
    Files.writeString(
        survey, "31011419400101,张三,新成路街道,,,入户,2026-10-12\n", StandardOpenOption.APPEND);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void inTheMiddleOfComparing() throws Exception {
    String lastRow = "SELECT * FROM delivery_reject WHERE delivery_id > 0";
    killedAt(lastRow, "SELECT COUNT(*) > 0 FROM change_item");
    assertThat(engine.count("change_item")).isEqualTo(AT_ONCE);
    restartedYieldsTheSameFindings();
  }

  @Test
  void inTheMiddleOfApplying() throws Exception {
    String lastStatement =
        "SELECT id FROM statement WHERE job = 'household-survey' AND person_key = x'"
            + lastChanged()
            + "'";
    Long id = engine.sql().queryForObject(lastStatement, Long.class);
    killedAt(
        "SELECT * FROM statement WHERE id = " + id,
        "SELECT COUNT(*) > 0 FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'apply'"
            + " AND STATUS = 'STARTED'");
    assertThat(engine.count("change_item")).isEqualTo(CHANGED);
    restartedYieldsTheSameFindings();
  }

  @Test
  void inTheMiddleOfConcluding() throws Exception {
    killedInTheMiddleOfConcluding();
    restartedYieldsTheSameFindings();
  }

  @Test
  void andTheSameNightIsSimplyRunAgain() throws Exception {
    killedInTheMiddleOfConcluding();
    RunRow night = engine.nightly(survey.getParent(), Nights.SECOND);
    assertThat(night.status).isIn(RunRow.Status.DONE, RunRow.Status.REJECTS);
    everybodyChangedOnce();
  }

  @Test
  void aTidyStopLeavesTheNightToTheNextAsAKillDoes() throws Exception {
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread night =
        new Thread(() -> engine.nightly(survey.getParent(), Nights.SECOND), "stopping night");
    night.setUncaughtExceptionHandler((thread, why) -> end.set(why));
    try (Obstacle locked = new Obstacle(database, twoPeople())) {
      night.start();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> !night.isAlive() || engine.count("finding") > 0);
      night.interrupt();
    }
    night.join();
    assertThat(end.get()).isInstanceOf(Interrupted.class);
    assertThat(
            engine.sql().queryForList("SELECT status FROM run WHERE kind = 'NIGHT'", String.class))
        .contains("RUNNING");
    restartedYieldsTheSameFindings();
  }

  private void killedInTheMiddleOfConcluding() throws Exception {
    killedAt(twoPeople(), "SELECT COUNT(*) > 0 FROM finding");
    assertThat(engine.count("finding")).isEqualTo(CHANGED - 2 * AT_ONCE);
    assertThat(engine.count("pending_conclusion")).isPositive();
  }

  /** Stop the first and the second page; those of the third are concluded meanwhile. */
  private String twoPeople() {
    List<String> keys = changed().sorted().toList();
    return "SELECT * FROM person WHERE person_key IN (x'%s', x'%s')"
        .formatted(keys.get(0), keys.get(AT_ONCE));
  }

  /** People are applied in the order of their keys. */
  private String lastChanged() {
    return changed().max(String::compareTo).orElseThrow();
  }

  private Stream<String> changed() {
    KeyedHash hash = engine.get(KeyedHash.class);
    return LATER.people().stream()
        .limit(CHANGED)
        .map(p -> HexFormat.of().formatHex(hash.person(new CitizenId(p.citizenId())).bytes()));
  }

  /** Starts the second night in a process that is killed once it is past the given point. */
  private void killedAt(String obstacle, String moment) throws Exception {
    try (Obstacle locked = new Obstacle(database, obstacle);
        Child child =
            Child.of(
                engine,
                database,
                "nightly",
                "--inbox",
                survey.getParent().toString(),
                "--business-date",
                Nights.SECOND)) {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> !child.isAlive() || engine.sql().queryForObject(moment, Boolean.class));
      assertThat(child.isAlive()).isTrue();
      child.kill();
    }
  }

  private void restartedYieldsTheSameFindings() throws SQLException {
    long run =
        engine.sql().queryForObject("SELECT MAX(id) FROM run WHERE kind = 'NIGHT'", Long.class);
    RunRow night = engine.sync().restart(run);
    assertThat(night.status).isEqualTo(RunRow.Status.REJECTS);
    everybodyChangedOnce();
  }

  private void everybodyChangedOnce() {
    List<String> expected =
        LATER.people().stream()
            .limit(CHANGED)
            .map(
                p ->
                    String.join(
                        ",",
                        "CHANGE,household-survey",
                        p.certificateNo(),
                        "phone",
                        VILLAGE.people().get(p.number()).phone(),
                        p.phone(),
                        ",,APPLIED"))
            .sorted()
            .toList();
    assertThat(engine.findings()).isEqualTo(expected);
    assertThat(engine.count("outbox")).isEqualTo(CHANGED);
    assertThat(engine.count("person_change")).isEqualTo(CHANGED);
  }
}
