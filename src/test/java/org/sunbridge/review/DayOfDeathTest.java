package org.sunbridge.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.FuneralHomes;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** A person decides which of two contradicting days of death is right: rule 23. */
@OnDatabase
class DayOfDeathTest {

  private static final String OCTOBER = "2026-10-31";
  private static final Village VILLAGE = Village.of(40);

  /** Receives the nursing subsidy only. */
  private static final Village DEAD = VILLAGE.only(p -> p.number() == 1);

  private static final String NUMBER = VILLAGE.people().get(1).certificateNo();

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void twoSourcesDisagree(TestDatabase database) throws IOException {
    FuneralHomes.joining(DefinitionsCopy.in(folder));
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    engine.nightly(VILLAGE.night(folder.resolve("night"), "2026-10"), OCTOBER);
    engine.run("deaths", DEAD.deaths(folder.resolve("police"), "2026-08-20"), OCTOBER);
    engine.run("funeral-homes", DEAD.deaths(folder.resolve("homes"), "2026-10-03"), OCTOBER);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void theLaterDayCountsUntilSomebodyDecides() {
    assertThat(engine.findings())
        .containsExactly(
            "CONFLICT,funeral-homes," + NUMBER + ",diedOn,2026-08-20,2026-10-03,,,OPEN",
            "EXIT,DECEASED," + NUMBER + ",,,,certificate,2026-11,PROPOSED",
            "EXIT,DECEASED," + NUMBER + ",,,,nursing-subsidy,2026-11,PROPOSED");
  }

  @Test
  void turnedDownTheSourceWithAuthorityIsRightAndSoItStays() {
    decisions().reject(conflict(), "officer", "殡仪馆登记的是火化日期");
    engine.sync().concludeWaiting();
    List<String> decided = engine.findings();
    assertThat(decided)
        .containsExactly(
            "EXIT,DECEASED," + NUMBER + ",,,,certificate,2026-09,PROPOSED",
            "EXIT,DECEASED," + NUMBER + ",,,,nursing-subsidy,2026-09,PROPOSED",
            "OVERPAID,DECEASED," + NUMBER + ",amount,180.00,0.00,nursing-subsidy,2026-10,OPEN");

    Path again = DEAD.with(p -> p.reachedAt("1")).deaths(folder.resolve("again"), "2026-10-03");
    engine.runAsOf("funeral-homes", again, "2026-11-05", "2026-11-05");
    assertThat(engine.findings()).isEqualTo(decided);
  }

  @Test
  void approvedTheDifferingSourceIsRight() {
    decisions().approve(conflict(), "officer", "死亡证明为 10 月 3 日");
    engine.sync().concludeWaiting();
    assertThat(engine.findings())
        .containsExactly(
            "EXIT,DECEASED," + NUMBER + ",,,,certificate,2026-11,PROPOSED",
            "EXIT,DECEASED," + NUMBER + ",,,,nursing-subsidy,2026-11,PROPOSED");
  }

  @Test
  void undoneTheContradictionStandsAgain() {
    List<String> before = engine.findings();
    long conflict = conflict();
    decisions().reject(conflict, "officer", "殡仪馆登记的是火化日期");
    engine.sync().concludeWaiting();
    decisions().undo(conflict, "officer", "登记无误，待核实");
    engine.sync().concludeWaiting();
    assertThat(engine.findings()).isEqualTo(before);
  }

  private Decisions decisions() {
    return engine.get(Decisions.class);
  }

  private long conflict() {
    return Long.parseLong(
        engine.rows(FindingFilter.all(AreaScope.WHOLE)).stream()
            .filter(f -> f.get("type").equals(FindingType.CONFLICT.name()))
            .findFirst()
            .orElseThrow()
            .get("finding"));
  }
}
