package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.NineColumns;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** Two processes that serve, on one database, each with a data folder of its own. */
@OnDatabase
class ClusterTest {

  private static final Path EXAMPLE = Path.of("src/test/resources/example");
  private static final Duration LONG = Duration.ofMinutes(4);

  @TempDir Path folder;
  private TestDatabase database;
  private TestEngine engine;

  @Test
  void whenOneIsKilledInTheMiddleOfANightTheOtherFinishesIt(TestDatabase given) throws Exception {
    database = given;
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    fetchedFrom(inbox);
    engine = TestEngine.fresh(database, folder.resolve("district"), folder.resolve("first"));
    engine.nightly(EXAMPLE.resolve("night-1"), "2026-10-31");
    long before = engine.count("delivery");
    copy(EXAMPLE.resolve("night-2"), inbox);

    try (Child one = serving("one");
        Child two = serving("two")) {
      askForTheNightOf("2026-11-30");
      await()
          .atMost(LONG)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> engine.count("delivery") >= before + 2);
      Child running = owner().startsWith(one.pid() + "-") ? one : two;
      Child other = running == one ? two : one;
      running.kill();
      assertThat(slot("status")).as("it was killed in the middle").isEqualTo("CLAIMED");

      await().atMost(LONG).until(() -> !List.of("WAITING", "CLAIMED").contains(slot("status")));

      assertThat(slot("status")).as(other.err()).isEqualTo("DONE");
      assertThat(owner()).startsWith(other.pid() + "-");
      assertThat(slot("tries")).isEqualTo("2");
    }
    assertThat(engine.count("run WHERE slot_id IS NOT NULL")).as("one run of the slot").isOne();
    assertThat(engine.count("run WHERE status NOT IN ('DONE', 'REJECTS')")).isZero();
    assertThat(engine.count("BATCH_JOB_EXECUTION WHERE STATUS LIKE 'START%'")).isZero();
    assertThat(engine.findings()).isEqualTo(NineColumns.in(EXAMPLE.resolve("expected-2.csv")));
    engine.close();
  }

  private void fetchedFrom(Path inbox) throws IOException {
    Path district = folder.resolve("district");
    // At 01:30 in Shanghai its own night would come between.
    DefinitionsCopy.in(district).edit("schedules/nightly.yaml", "0 30 1 * * ?", "0 30 1 29 2 ?");
    try (Stream<Path> jobs = Files.list(district.resolve("jobs"))) {
      for (Path job : jobs.filter(file -> file.toString().endsWith(".yaml")).toList()) {
        String text = Files.readString(job);
        Files.writeString(job, text.replace("file:data/inbox", "file:" + inbox));
      }
    }
  }

  private Child serving(String name) throws IOException {
    Child serve = Child.node(engine, database, folder.resolve(name), 3, "serve");
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !serve.isAlive() || serve.out().contains("http://"));
    assertThat(serve.isAlive()).as(serve.err()).isTrue();
    return serve;
  }

  private void askForTheNightOf(String businessDate) {
    database.execute(
        "INSERT INTO planned_slot (schedule, planned_at, due_at, business_date, calendar_known,"
            + " status, origin) VALUES ('nightly', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), '"
            + businessDate
            + "', TRUE, 'WAITING', 'REQUEST')");
  }

  private String owner() {
    return slot("owner");
  }

  private String slot(String column) {
    return engine
        .sql()
        .queryForObject(
            "SELECT " + column + " FROM planned_slot WHERE origin = 'REQUEST'", String.class);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
