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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** kill -9 again and again while files come in: each file counts once in the end. */
@OnDatabase
class KilledManyTimesTest {

  private static final int FILES = 24;
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private TestEngine engine;
  private Path inbox;

  @Test
  void losesNoFileAndTakesNoneTwice(TestDatabase database) throws Exception {
    DefinitionsCopy.in(folder)
        .edit(
            "jobs/deaths.yaml",
            "include: \"deaths*.{csv,xlsx}\" }",
            "include: \"deaths*\", finished: { stable: 0s } }\n"
                + "asOf: { from: fileName, pattern: '.*-(?<date>\\d{8})\\..*' }");
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    inbox = Files.createDirectories(folder.resolve("data/inbox"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          inbox.resolve("deaths-202610" + (i + 1 < 10 ? "0" : "") + (i + 1) + ".csv"),
          "姓名,身份证号,死亡日期,登记机关\n" + "\n".repeat(i));
    }
    killedOnce(database, () -> originals() >= 1);
    killedOnce(database, () -> received() >= 9);
    killedOnce(database, () -> deliveries() >= 15);
    killedOnce(database, () -> received() == FILES);
    killedOnce(database, () -> applied() >= FILES / 2);

    engine.sync().run("deaths", List.of(), Optional.empty(), Optional.empty(), DATE);
    assertThat(files(inbox)).isEmpty();
    assertThat(deliveries()).isEqualTo(FILES);
    assertThat(applied()).isEqualTo(FILES);
    assertThat(
            engine
                .sql()
                .queryForObject("SELECT COUNT(DISTINCT content_hash) FROM delivery", Long.class))
        .isEqualTo(FILES);
    engine.close();
  }

  private void killedOnce(TestDatabase database, Callable<Boolean> moment) throws Exception {
    try (Child child = Child.of(engine, database, "run", "deaths", "--business-date", DATE + "")) {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> !child.isAlive() || moment.call());
      child.kill();
    }
  }

  private long originals() throws IOException {
    Path archive = folder.resolve("data/archive");
    if (!Files.isDirectory(archive)) {
      return 0;
    }
    try (Stream<Path> folders = Files.list(archive)) {
      return folders.filter(Files::isDirectory).count();
    }
  }

  private long received() throws IOException {
    Path done = inbox.resolve(".received");
    return Files.isDirectory(done) ? files(done).size() : 0;
  }

  private long deliveries() {
    return engine.count("delivery");
  }

  private long applied() {
    return engine.count("delivery WHERE status = 'APPLIED'");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
