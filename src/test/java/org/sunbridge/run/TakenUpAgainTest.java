package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** A night tells of everything it worked on, also of what an earlier one had begun. */
@OnDatabase
class TakenUpAgainTest {

  private static final Village VILLAGE = Village.of(120);

  @TempDir Path folder;
  private TestEngine engine;
  private Path inbox;

  @BeforeEach
  void aNightWithALowIncomeListThatCannotBeRead(TestDatabase database) throws IOException {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    inbox = VILLAGE.night(folder.resolve("night-1"), "2026-10");
    Files.writeString(inbox.resolve("low-income.csv"), "这不是名单\n");
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void aRestartedNightListsWhatItTriedAgain() {
    RunRow night = engine.nightly(inbox, Nights.FIRST);
    assertThat(night.status).isEqualTo(RunRow.Status.FAILED);
    RunRow again = engine.sync().restart(night.id);
    assertThat(again.id).isEqualTo(night.id);
    assertThat(jobsOf(night)).containsOnlyOnce("low-income FAILED");
  }

  @Test
  void theNextNightListsTheFileThatAnEarlierOneCouldNotRead() {
    RunRow first = engine.nightly(inbox, Nights.FIRST);
    RunRow second = engine.nightly(inbox, Nights.FIRST);
    assertThat(second.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(jobsOf(second)).contains("low-income FAILED", "conclude DONE");
    assertThat(jobsOf(first)).contains("low-income DISCARDED", "subsidy-ledger DONE");
  }

  @Test
  void theNextNightNamesWhatIsStillHeld() {
    engine.nightly(VILLAGE.night(folder.resolve("whole"), "2026-10"), Nights.FIRST);
    Path half = VILLAGE.night(folder.resolve("half"), "2026-11");
    VILLAGE.only(p -> p.number() % 2 == 0).registry(half);
    RunRow second = engine.nightly(half, Nights.SECOND);
    Long held =
        engine
            .sql()
            .queryForObject(
                "SELECT id FROM run WHERE status = 'HELD' AND kind = 'DELIVERY'", Long.class);
    RunRow third = engine.nightly(half, Nights.SECOND);
    assertThat(second.reason).isNull();
    assertThat(third.status).isEqualTo(RunRow.Status.HELD);
    assertThat(third.reason).isEqualTo("运行 " + held + " 仍被暂停，请放行或作废。Still held: run " + held + ".");
  }

  private List<String> jobsOf(RunRow night) {
    return engine.get(RunQuery.class).ofNight(night.id).stream()
        .map((Run run) -> run.job() + " " + run.status())
        .toList();
  }
}
