package org.sunbridge.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/**
 * What waited for a list that a brake holds is concluded once the list no longer waits, in whatever
 * way that comes about, and not before.
 */
@OnDatabase
class HeldListTest {

  private static final Village VILLAGE = Village.of(120);
  private static final Village WITHOUT_FIRST = VILLAGE.only(p -> p.number() > 0);
  private static final Village SECOND_HALF = VILLAGE.only(p -> p.number() > 60);
  private static final String LOST = "EXIT,LOW_INCOME_LOST,";
  private static final String NIGHT = "2026-10-31";
  private static final String HELD_AS_OF = "2026-10-20";

  @TempDir Path folder;
  private TestEngine engine;
  private RunRow held;

  /** Number 0 has lost the low income; the next list, which says so too, is held. */
  @BeforeEach
  void aLedgerArrivesWhileAListIsHeld(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    engine.run("certificate-registry", VILLAGE.registry(folder), NIGHT);
    list(WITHOUT_FIRST, "2026-10-10");
    held = list(SECOND_HALF, HELD_AS_OF);
    assertThat(held.status).isEqualTo(RunRow.Status.HELD);
    engine.run("subsidy-ledger", VILLAGE.ledger(folder, "2026-10"), NIGHT);
    assertThat(lost()).isEmpty();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void onceItIsDiscarded() {
    engine.sync().discard(held.id, "officer", "文件不完整");
    assertThat(lost()).hasSize(1);
  }

  @Test
  void onceItIsReleased() {
    engine.sync().look(held.id, false);
    engine.sync().release(held.id, "officer", "真的少了");
    assertThat(lost()).hasSize(21);
  }

  @Test
  void onceAnotherListOfTheSameDayTakesItsPlace() {
    RunRow corrected = list(WITHOUT_FIRST, HELD_AS_OF);
    assertThat(corrected.status).isEqualTo(RunRow.Status.DONE);
    assertThat(lost()).hasSize(1);
  }

  @Test
  void onceAnotherListOfALaterDaySpeaks() {
    assertThat(list(WITHOUT_FIRST, "2026-10-25").status).isEqualTo(RunRow.Status.DONE);
    assertThat(lost()).hasSize(1);
  }

  @Test
  void notWhenAnotherListOfTheSameDayIsHeldToo() {
    RunRow second = list(VILLAGE.only(p -> p.number() > 70), HELD_AS_OF);
    assertThat(second.status).isEqualTo(RunRow.Status.HELD);
    assertThat(lost()).isEmpty();

    engine.sync().discard(held.id, "officer", "文件不完整");
    assertThat(lost()).isEmpty();

    engine.sync().discard(second.id, "officer", "文件不完整");
    assertThat(lost()).hasSize(1);
  }

  @Test
  void notWhenAnotherKindOfFileThatWasHeldIsReleased() {
    Village dead = VILLAGE.only(p -> p.number() < 30);
    engine.run("deaths", VILLAGE.only(p -> p.number() == 119).deaths(folder, "2026-10-02"), NIGHT);
    RunRow deaths =
        engine.runAsOf(
            "deaths", dead.deaths(folder.resolve("d"), "2026-10-03"), "2026-11-01", NIGHT);
    assertThat(deaths.status).isEqualTo(RunRow.Status.HELD);
    assertThat(engine.findings()).filteredOn(f -> f.startsWith("EXIT,DECEASED,")).hasSize(1);

    engine.sync().release(deaths.id, "officer", "核实过");

    assertThat(lost()).isEmpty();
    assertThat(engine.findings())
        .as("a death is final: it needs no list of low incomes")
        .filteredOn(f -> f.startsWith("EXIT,DECEASED,") && f.contains("living-subsidy"))
        .hasSize(10);
  }

  @Test
  void aListThatCannotBeReadKeepsThemWaitingToo() throws IOException {
    Path rubbish = Files.writeString(folder.resolve("low-income.csv"), "这不是名单\n");
    RunRow failed = engine.runAsOf("low-income", rubbish, "2026-10-22", NIGHT);
    assertThat(failed.status).isEqualTo(RunRow.Status.FAILED);
    engine.sync().discard(held.id, "officer", "文件不完整");
    assertThat(lost()).isEmpty();

    engine.sync().discard(failed.id, "officer", "不是名单");
    assertThat(lost()).hasSize(1);
  }

  @Test
  void releasedAfterANewerListWasAppliedItEndsNothing() {
    list(VILLAGE, "2026-10-25");
    engine.sync().look(held.id, false);
    engine.sync().release(held.id, "officer", "那天真的少了");
    assertThat(lost()).isEmpty();
  }

  @Test
  void aRegistryReleasedAfterANewerOneLeavesNobodyAbsent() {
    Path half = SECOND_HALF.registry(folder.resolve("half"));
    RunRow registry = engine.runAsOf("certificate-registry", half, "2026-11-05", "2026-11-30");
    assertThat(registry.status).isEqualTo(RunRow.Status.HELD);
    engine.runAsOf("certificate-registry", VILLAGE.registry(folder), "2026-11-20", "2026-11-30");
    engine.sync().look(registry.id, false);
    engine.sync().release(registry.id, "officer", "那天真的少了");
    assertThat(engine.findings()).noneMatch(f -> f.startsWith("EXIT,ABSENT,"));
  }

  @Test
  void nothingIsDiscardedThatIsAppliedAlready() {
    RunRow applied = list(WITHOUT_FIRST, "2026-10-25");
    assertThatThrownBy(() -> engine.sync().discard(applied.id, "officer", "不要了"))
        .isInstanceOf(Refused.class);
    engine.sql().update("UPDATE run SET status = 'FAILED' WHERE id = ?", applied.id);
    engine.sql().update("UPDATE delivery SET status = 'FAILED' WHERE id = ?", applied.deliveryId);
    assertThatThrownBy(() -> engine.sync().discard(applied.id, "officer", "不要了"))
        .as("an apply that failed halfway")
        .hasMessageContaining("restart it");
  }

  private RunRow list(Village members, String asOf) {
    Path file = members.lowIncome(folder.resolve(asOf + "-" + members.people().size()));
    return engine.runAsOf("low-income", file, asOf, NIGHT);
  }

  private List<String> lost() {
    return engine.findings().stream().filter(f -> f.startsWith(LOST)).toList();
  }
}
