package org.sunbridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.FakeClock;
import org.sunbridge.testing.NineColumns;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** Two processes that serve, on one database, each with a data folder of its own. */
@OnDatabase
class ClusterTest {

  private static final Path EXAMPLE = Path.of("src/test/resources/example");
  private static final String PASSWORD = "correct horse battery 9";
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final String OFTEN_DONE = "schedule = 'often' AND status = 'DONE'";

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
      killsOneInTheMiddleOfTheNight(one, two, before);
    }
    assertThat(engine.count("run WHERE slot_id IS NOT NULL")).as("one run of the slot").isOne();
    assertThat(engine.count("BATCH_JOB_EXECUTION WHERE STATUS LIKE 'START%'")).isZero();
    assertThat(engine.count("run WHERE status = 'RUNNING'")).isZero();
    theNightIsAsOneProcessWouldHaveMadeIt();
  }

  @Test
  void whoDoesNotSeeTheArchiveSaysSoAndLeavesTheWorkToOthers(TestDatabase given) throws Exception {
    database = given;
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    fetchedFrom(inbox);
    engine = TestEngine.fresh(database, folder.resolve("district"), folder.resolve("first"));
    engine.nightly(EXAMPLE.resolve("night-1"), "2026-10-31");
    engine.get(Accounts.class).add("lin", "林敏", Role.OFFICER, List.of(), PASSWORD);
    long runs = engine.count("run");
    copy(EXAMPLE.resolve("night-2"), inbox);
    Path elsewhere = folder.resolve("elsewhere");
    Map<String, String> astray = Map.of("SUNBRIDGE_ARCHIVE", elsewhere.toString());

    Child run = Child.of(astray, engine, database, "run", "deaths");
    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains(elsewhere.toString(), "SUNBRIDGE_ARCHIVE").hasLineCount(1);
    try (Child serve = Child.node(astray, engine, database, folder.resolve("astray"), 3, "serve")) {
      URI address = serve.serving(LONG);
      assertThat(serve.err()).contains(elsewhere.toString(), "SUNBRIDGE_ARCHIVE");
      assertThat(serve.out()).contains("不做任何运行");
      await().atMost(LONG).until(() -> health(address).contains("this process runs nothing"));
      askForTheNightOf("2026-11-30");
      try (Child two = serving("two")) {
        await().atMost(LONG).until(() -> !List.of("WAITING", "CLAIMED").contains(slot("status")));
        assertThat(slot("status")).as(two.err()).isEqualTo("DONE");
        assertThat(owner()).startsWith(two.pid() + "-");
        assertThat(slot("tries")).as("nobody else took it before").isEqualTo("1");
      }
    }
    assertThat(engine.count("run WHERE night_id IS NULL")).isEqualTo(2);
    assertThat(engine.count("run")).isGreaterThan(runs);
    theNightIsAsOneProcessWouldHaveMadeIt();
  }

  private static String health(URI address) throws Exception {
    String lin = Base64.getEncoder().encodeToString(("lin:" + PASSWORD).getBytes(UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address.resolve("/actuator/health"))
                .header("Authorization", "Basic " + lin)
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Seven minutes ahead, seven behind; Quartz asks for a few seconds. */
  @Test
  void clocksThatAreMinutesOffRunNothingTwiceAndLoseNothing(TestDatabase given) throws Exception {
    database = given;
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    fetchedFrom(inbox);
    Files.writeString(
        folder.resolve("district/schedules/often.yaml"),
        """
        schedule: often
        title: 常常
        cron: "0/15 * * * * ?"
        zone: Asia/Shanghai
        jobs: [employment]
        """);
    engine = TestEngine.fresh(database, folder.resolve("district"), folder.resolve("first"));
    engine.nightly(EXAMPLE.resolve("night-1"), "2026-10-31");
    long before = engine.count("delivery");
    FakeClock ahead = FakeClock.in(Files.createDirectories(folder.resolve("ahead")));
    FakeClock behind = FakeClock.in(Files.createDirectories(folder.resolve("behind")));
    ahead.isAheadBy(Duration.ofMinutes(7));
    behind.isAheadBy(Duration.ofMinutes(-7));

    try (Child one = serving("one", ahead);
        Child two = serving("two", behind)) {
      await().atMost(LONG).until(() -> engine.count("planned_slot WHERE " + OFTEN_DONE) >= 2);
      copy(EXAMPLE.resolve("night-2"), inbox);
      killsOneInTheMiddleOfTheNight(one, two, before);
      long done = engine.count("planned_slot WHERE " + OFTEN_DONE);
      await().atMost(LONG).until(() -> engine.count("planned_slot WHERE " + OFTEN_DONE) > done);
    }
    assertThat(engine.count("planned_slot WHERE claimed_at < planned_at"))
        .as("nobody's clock makes it early")
        .isZero();
    assertThat(engine.count("planned_slot WHERE origin = 'PLAN' AND tries > 1"))
        .as("taken over from whoever was killed alone")
        .isLessThanOrEqualTo(1);
    assertThat(
            engine.count(
                "(SELECT slot_id FROM run WHERE slot_id IS NOT NULL"
                    + " GROUP BY slot_id HAVING COUNT(*) > 1) AS twice"))
        .isZero();
    List<LocalDateTime> past =
        engine
            .sql()
            .queryForList(
                "SELECT planned_at FROM planned_slot WHERE schedule = 'often'"
                    + " AND status <> 'WAITING' ORDER BY planned_at",
                LocalDateTime.class);
    assertThat(past)
        .as("every quarter of a minute has its row")
        .containsExactlyElementsOf(
            Stream.iterate(past.get(0), at -> at.plusSeconds(15)).limit(past.size()).toList());
    theNightIsAsOneProcessWouldHaveMadeIt();
  }

  private void killsOneInTheMiddleOfTheNight(Child one, Child two, long before)
      throws InterruptedException {
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

  private void theNightIsAsOneProcessWouldHaveMadeIt() throws IOException {
    assertThat(engine.count("run WHERE status NOT IN ('DONE', 'REJECTS', 'RUNNING')")).isZero();
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
    serve.serving(LONG);
    return serve;
  }

  private Child serving(String name, FakeClock clock) throws IOException {
    Child serve =
        Child.node(clock.environment(), engine, database, folder.resolve(name), 3, "serve");
    serve.serving(LONG);
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
