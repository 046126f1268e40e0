package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** {@code kill -9} in the midst of many decisions: each is made altogether, or not at all. */
@OnDatabase
class KilledDecisionsTest {

  private static final Village VILLAGE = Village.of(600);
  private static final int DEAD = 19;

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void manyExits(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    Path night = VILLAGE.night(folder.resolve("night"), "2026-10");
    VILLAGE.only(p -> p.number() < DEAD).deaths(night, "2026-09-15");
    engine.nightly(night, Nights.FIRST);
    engine.get(Accounts.class).add("lin", "林敏", Role.OFFICER, List.of(), "一个 long enough 密码 1");
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void nothingIsHalfDecidedAndTheRestCanBeDecidedAfterwards(TestDatabase database)
      throws Exception {
    List<String> exits = exits();
    assertThat(exits).hasSizeGreaterThan(DEAD);
    List<String> command = new ArrayList<>(List.of("decide"));
    command.addAll(exits);
    command.addAll(List.of("--approve", "--as", "lin", "--reason", "已核对死亡证明"));
    try (Child child = Child.of(engine, database, command.toArray(String[]::new))) {
      await()
          .atMost(Duration.ofMinutes(2))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> !child.isAlive() || decided() >= 3);
      child.kill();
    }
    assertWhole();
    try (Child child = Child.of(engine, database, command.toArray(String[]::new))) {
      assertThat(child.exitCode()).isIn(0, 1);
    }
    assertThat(decided()).isEqualTo(exits.size());
    assertWhole();
  }

  /** State, history, register, journal, what leaves, and the audit tell the same. */
  private void assertWhole() {
    long decided = decided();
    assertThat(
            List.of(
                count("finding_event WHERE deed = 'APPROVE' AND state_after = 'APPLIED'"),
                count("audit WHERE action = 'APPROVE'"),
                count(
                    "person_change WHERE field IN ('certificate', 'nursing-subsidy',"
                        + " 'living-subsidy')"),
                count("outbox WHERE item = 'exits'")))
        .containsOnly(decided);
    assertThat(count("entitlement WHERE ended_by IS NOT NULL"))
        .isEqualTo(
            count(
                "finding WHERE type = 'EXIT' AND state = 'APPLIED'"
                    + " AND benefit <> 'certificate'"));
  }

  private List<String> exits() {
    return engine
        .sql()
        .queryForList("SELECT CAST(id AS CHAR) FROM finding WHERE type = 'EXIT'", String.class);
  }

  private long decided() {
    return count("finding WHERE type = 'EXIT' AND state = 'APPLIED'");
  }

  private long count(String rows) {
    return engine.count(rows);
  }
}
