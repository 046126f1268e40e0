package org.sunbridge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** What waited for a list that a brake held is concluded once somebody has decided about it. */
@OnDatabase
class HeldListTest {

  private static final Village VILLAGE = Village.of(120);
  private static final String LOST = "EXIT,LOW_INCOME_LOST,";
  private static final String NIGHT = "2026-10-31";

  @TempDir Path folder;
  private TestEngine engine;
  private RunRow held;

  /** Number 0 has lost the low income; the next list, which says so too, is held. */
  @BeforeEach
  void aLedgerArrivesWhileAListIsHeld(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    engine.run("certificate-registry", VILLAGE.registry(folder), NIGHT);
    Path list = VILLAGE.only(p -> p.number() > 0).lowIncome(folder.resolve("whole"));
    engine.runAsOf("low-income", list, "2026-10-10", NIGHT);
    Path half = VILLAGE.only(p -> p.number() > 60).lowIncome(folder.resolve("half"));
    held = engine.runAsOf("low-income", half, "2026-10-20", NIGHT);
    assertThat(held.status).isEqualTo(RunRow.Status.HELD);
    engine.run("subsidy-ledger", VILLAGE.ledger(folder, "2026-10"), NIGHT);
    assertThat(engine.findings()).noneMatch(f -> f.startsWith(LOST));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void onceItIsDiscarded() {
    engine.sync().discard(held.id, "officer", "文件不完整");
    assertThat(engine.findings()).filteredOn(f -> f.startsWith(LOST)).hasSize(1);
  }

  @Test
  void onceItIsReleased() {
    engine.sync().release(held.id, "officer", "真的少了");
    assertThat(engine.findings()).filteredOn(f -> f.startsWith(LOST)).hasSize(21);
  }
}
