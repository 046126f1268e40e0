package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Villager;
import org.sunbridge.testing.Writes;

@OnDatabase
class UnchangedSurveyTest {

  private static final List<String> TABLES =
      List.of("person", "certificate", "statement", "finding", "finding_event", "change_item");

  /** With rows that are doubled, people who are lacking, and people whom nobody found. */
  @Test
  void thatSaysTheSameAgainCostsNoWriteEither(TestDatabase database, @TempDir Path folder)
      throws IOException {
    Village village = Village.of(200);
    Village visited =
        village.only(p -> p.number() % 50 != 7).with(p -> p.number() % 40 == 3 ? p.found("外出") : p);
    try (TestEngine engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder)) {
      engine.nightly(village.night(folder.resolve("night"), "2026-10"), Nights.FIRST);
      engine.run("household-survey", doubled(visited, 1, folder), Nights.FIRST);
      List<String> findings = engine.findings();
      assertThat(findings).hasSize(4 + 5 + 10);
      Map<String, Long> before = Writes.to(TABLES, engine);

      engine.run("household-survey", doubled(visited, 2, folder), "2026-11-15");

      assertThat(engine.findings()).isEqualTo(findings);
      assertThat(Writes.to(TABLES, engine)).isEqualTo(before);
    }
  }

  /** Every twentieth row twice. */
  private static Path doubled(Village village, long seed, Path folder) throws IOException {
    List<Villager> people = new ArrayList<>(village.people());
    people.addAll(village.only(p -> p.number() % 20 == 1).people());
    return new Village(people).shuffled(seed).survey(folder.resolve("again-" + seed));
  }

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

  /** Nobody says anything new of them that day: only the list's silence is news. */
  @Test
  void missesWhoWasCertifiedSinceTheLastOne(TestDatabase database, @TempDir Path folder)
      throws IOException {
    Village before = Village.of(40);
    try (TestEngine engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder)) {
      engine.nightly(before.night(folder.resolve("night"), "2026-10"), Nights.FIRST);
      Path registry = Village.of(41).registry(Files.createDirectories(folder.resolve("new")));
      issueTheLastOn("2026-11-05", registry);
      engine.run("certificate-registry", registry, "2026-11-10");
      assertThat(engine.findings()).noneMatch(finding -> finding.startsWith("NOT_COLLECTED"));

      Path again = before.survey(Files.createDirectories(folder.resolve("again")));
      engine.run("household-survey", again, "2026-11-15");

      assertThat(engine.findings())
          .filteredOn(finding -> finding.startsWith("NOT_COLLECTED"))
          .hasSize(1);
    }
  }

  private static void issueTheLastOn(String day, Path registry) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(registry));
    int last = lines.size() - 1;
    String[] cells = lines.get(last).split(",", -1);
    cells[6] = day;
    lines.set(last, String.join(",", cells));
    Files.write(registry, lines);
  }
}
