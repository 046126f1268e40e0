package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.Definitions;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** A file is read as of its own day, whatever night is run late, again, or twice a day. */
@OnDatabase
class FetchingDayTest {

  private static final LocalDate NIGHT = LocalDate.parse("2026-11-20");
  private static final LocalDate EARLIER = LocalDate.parse("2026-11-05");
  private static final String DELIVERIES =
      "SELECT CONCAT(as_of, ' ', status) FROM delivery WHERE job = 'deaths' ORDER BY id";

  @TempDir Path folder;
  private TestEngine engine;
  private Path inbox;

  @BeforeEach
  void start(TestDatabase database) throws IOException {
    DefinitionsCopy.in(folder)
        .edit(
            "jobs/deaths.yaml",
            "pull: { from: \"file:data/inbox\", include: \"deaths*.{csv,xlsx}\" }",
            "pull: { from: \"file:data/inbox\", include: \"deaths*.csv\", finished: { stable: 0s } }");
    inbox = Files.createDirectories(folder.resolve("data/inbox"));
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void aNightOfThePastLeavesTodaysFileToTheNextRegularOne() throws IOException {
    nightly(NIGHT);
    Path file = deaths(1);

    RunRow past = nightly(EARLIER);

    assertThat(Files.exists(file)).isTrue();
    assertThat(deliveries()).isEmpty();
    assertThat(pulls(past)).contains("没有去取").contains("2026-11-05");
    nightly(NIGHT.plusDays(1));
    assertThat(Files.exists(file)).isFalse();
    assertThat(deliveries()).containsExactly("2026-11-21 APPLIED");
  }

  @Test
  void aSecondFileOfOneBusinessDateCorrectsNothingByItself() throws IOException {
    deaths(1);
    slot(NIGHT, 1);
    assertThat(deliveries()).containsExactly("2026-11-20 APPLIED");
    Path second = deaths(2);

    RunRow sameDay = slot(NIGHT, 2);

    assertThat(Files.exists(second)).isTrue();
    assertThat(pulls(sameDay)).contains("已经收过");
    slot(NIGHT.plusDays(1), 3);
    assertThat(deliveries()).containsExactly("2026-11-20 APPLIED", "2026-11-21 APPLIED");
  }

  private RunRow nightly(LocalDate date) {
    return engine.sync().nightly("nightly", Optional.empty(), date);
  }

  private RunRow slot(LocalDate date, long slot) {
    return engine.sync().night(engine.get(Definitions.class).schedule("nightly"), date, slot, 0);
  }

  /** Tells of one death, of another person each time. */
  private Path deaths(int person) throws IOException {
    Path told = Village.of(20).deaths(folder.resolve("told-" + person), "2026-11-0" + person);
    return Files.move(told, inbox.resolve("deaths-" + person + ".csv"));
  }

  private List<String> deliveries() {
    return engine.sql().queryForList(DELIVERIES, String.class);
  }

  private String pulls(RunRow night) {
    return String.join(
        "\n",
        engine
            .sql()
            .queryForList(
                "SELECT reason FROM run WHERE kind = 'PULL' AND night_id = " + night.id,
                String.class));
  }
}
