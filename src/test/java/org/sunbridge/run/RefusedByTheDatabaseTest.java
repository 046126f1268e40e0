package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** The database refuses something while a delivery is compared, and later does no longer. */
@OnDatabase
class RefusedByTheDatabaseTest {

  private static final Village VILLAGE = Village.of(2_000);
  private static final Village GONE = VILLAGE.only(p -> p.number() < 1_500);

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void start(TestDatabase database) throws IOException {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    engine.run("certificate-registry", VILLAGE.registry(folder), Nights.FIRST);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void aRowOfAnEarlierChunkIsRefused() throws IOException {
    theRunFailsAndGoesOnLater("change_item", "source_row <> 700");
  }

  @Test
  void aRowOfTheLastChunkIsRefused() throws IOException {
    theRunFailsAndGoesOnLater("change_item", "source_row <> 1499");
  }

  @Test
  void whatTheFileCameToIsRefused() throws IOException {
    theRunFailsAndGoesOnLater("delivery", "records <> 1500");
  }

  private void theRunFailsAndGoesOnLater(String table, String condition) throws IOException {
    engine
        .sql()
        .execute("ALTER TABLE %s ADD CONSTRAINT refused CHECK (%s)".formatted(table, condition));
    RunRow failed;
    try {
      failed = engine.run("deaths", GONE.deaths(folder.resolve("in"), "2026-08-15"), Nights.FIRST);
    } finally {
      engine.sql().execute("ALTER TABLE %s DROP CONSTRAINT refused".formatted(table));
    }
    assertThat(failed.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(engine.findings()).isEmpty();

    RunRow done = engine.sync().restart(failed.id);

    assertThat(done.status).isEqualTo(RunRow.Status.DONE);
    assertThat(exits()).hasSize(GONE.people().size());
  }

  private List<String> exits() {
    return engine.findings().stream().filter(f -> f.startsWith("EXIT,DECEASED")).toList();
  }
}
