package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Writes;

@OnDatabase
class UnchangedSurveyTest {

  private static final List<String> TABLES =
      List.of("person", "certificate", "statement", "finding", "finding_event", "change_item");

  @Test
  void isComparedAgainRowByRowAndCostsNoWrite(TestDatabase database, @TempDir Path folder) {
    Village village = Village.of(2_000);
    try (TestEngine engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder)) {
      engine.nightly(village.night(folder.resolve("night"), "2026-10"), Nights.FIRST);
      Map<String, Long> before = Writes.to(TABLES, engine);
      assertThat(before.get("statement")).isGreaterThanOrEqualTo(2 * 2_000);

      Path shuffled = village.shuffled(7).survey(folder.resolve("again"));
      RunRow run = engine.run("household-survey", shuffled, "2026-11-15");

      assertThat(run.status).isEqualTo(RunRow.Status.DONE);
      assertThat(Writes.to(TABLES, engine)).isEqualTo(before);
      assertThat(
              engine
                  .sql()
                  .queryForObject(
                      "SELECT records_unchanged FROM run WHERE id = ?", Long.class, run.id))
          .isEqualTo(2_000);
    }
  }
}
