package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

@OnDatabase
class KilledIntakeTest {

  private static final String LATER = "2026-11-15";

  @Test
  void losesNoFile(TestDatabase database, @TempDir Path folder) throws Exception {
    DefinitionsCopy.in(folder);
    Path inbox = folder.resolve("data/inbox");
    try (TestEngine engine = TestEngine.fresh(database, folder, folder.resolve("data"))) {
      engine.nightly(Nights.EXAMPLE.inbox(1), Nights.FIRST);
      List<String> findings = engine.findings();
      List<Path> surveys = surveysInto(inbox);

      // Nobody can begin the run of a delivery: all are received, none is worked on.
      String nextRun = "SELECT * FROM run FORCE INDEX (run_delivery) WHERE delivery_id > 1000000";
      try (Obstacle locked = new Obstacle(database, nextRun);
          Child child = Child.of(engine, database, "nightly", "--business-date", LATER)) {
        await()
            .atMost(Duration.ofMinutes(1))
            .pollInterval(Duration.ofMillis(20))
            .until(() -> !child.isAlive() || received(engine, "RECEIVED") == surveys.size());
        assertThat(child.isAlive()).isTrue();
        child.kill();
      }
      try (Child status = Child.of(engine, database, "status");
          Child unknown = Child.of(engine, database, "findings", "--run", "999999")) {
        assertThat(status.exitCode()).as(status.err()).isZero();
        assertThat(status.out()).contains("INTERRUPTED").doesNotContain("RUNNING");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("没有运行 999999");
      }
      engine.sync().nightly("nightly", Optional.empty(), LocalDate.parse(LATER));

      assertThat(files(inbox)).isEmpty();
      assertThat(received(engine, "APPLIED")).isEqualTo(surveys.size());
      assertThat(engine.findings()).isEqualTo(findings);
    }
  }

  private static List<Path> surveysInto(Path inbox) throws IOException {
    Files.createDirectories(inbox);
    List<Path> surveys =
        Nights.EXAMPLE.files(1).stream()
            .filter(file -> Nights.job(file).equals("household-survey"))
            .toList();
    for (Path survey : surveys) {
      Files.copy(survey, inbox.resolve(survey.getFileName()));
    }
    return surveys;
  }

  private static List<Path> files(Path inbox) throws IOException {
    try (Stream<Path> files = Files.list(inbox)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static long received(TestEngine engine, String status) {
    return engine
        .sql()
        .queryForObject(
            "SELECT COUNT(*) FROM delivery WHERE as_of = ? AND status = ?",
            Long.class,
            LATER,
            status);
  }
}
