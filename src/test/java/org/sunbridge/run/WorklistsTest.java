package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** The streets' work lists are a by-product: a night is not lost for want of their folder. */
@OnDatabase
class WorklistsTest {

  @TempDir Path folder;
  private TestEngine engine;

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void whatAStreetMustVerifyIsOnItsList(TestDatabase database) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, data);
    Village village = Village.of(20);
    engine.nightly(village.night(folder.resolve("night"), "2026-10"), Nights.FIRST);
    Path dead =
        village.with(p -> p.number() == 1 ? p.found("死亡") : p).survey(folder.resolve("found-dead"));

    engine.run("household-survey", dead, Nights.SECOND);

    assertThat(
            Files.readString(data.resolve("worklists/verify/worklist-" + Village.STREET + ".csv")))
        .contains(village.people().get(1).certificateNo())
        .contains("DECEASED");
  }

  @Test
  void aNightEndsAlthoughItsWorkListsCannotBeWritten(TestDatabase database) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("worklists"), "a file where the folder should be");
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, data);

    RunRow night =
        engine.nightly(Village.of(20).night(folder.resolve("night"), "2026-10"), Nights.FIRST);

    assertThat(night.status).isEqualTo(RunRow.Status.DONE);
  }
}
