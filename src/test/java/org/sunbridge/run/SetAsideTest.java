package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.intake.ReadingTries;
import org.sunbridge.intake.ReadingTries.Stage;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.operation.StatusQuery;
import org.sunbridge.operation.StatusReport;
import org.sunbridge.registry.RunRow;
import org.sunbridge.registry.RunRow.Status;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** A file whose reading ends the process does not do so every night. */
@OnDatabase
class SetAsideTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private TestDatabase database;
  private TestEngine engine;
  private Path inbox;

  @BeforeEach
  void aFileThatIsFetched(TestDatabase given) throws IOException {
    database = given;
    DefinitionsCopy.in(folder)
        .edit(
            "jobs/deaths.yaml",
            "include: \"deaths*.{csv,xlsx}\" }",
            "include: \"deaths*\", finished: { stable: 0s } }\n"
                + "asOf: { from: fileName, pattern: '.*-(?<date>\\d{8})\\..*' }");
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    inbox = Files.createDirectories(folder.resolve("data/inbox"));
    lay("20261031");
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void oneEndIsNoReason() throws Exception {
    killedWhile("COMPARE", "SELECT * FROM change_item WHERE delivery_id > 0");
    assertThat(statuses(run())).containsExactly(Status.DONE);
    assertThat(engine.count("reading_try")).isZero();
  }

  @Test
  void setAsideWhileComparing() throws Exception {
    killedWhile("COMPARE", "SELECT * FROM change_item WHERE delivery_id > 0");
    twiceMore();
    setAsideAndTriedAgain();
  }

  @Test
  void setAsideBeforeAnybodyKnowsWhatItSpeaksOf() throws Exception {
    killedWhile("CLAIM", "SELECT * FROM delivery WHERE id > 0");
    twiceMore();
    setAsideAndTriedAgain();
  }

  @Test
  void whatTheProcessSurvivesFailsAtOnce() {
    ReadingTries tries = engine.get(ReadingTries.class);
    Supplier<String> tooDeep =
        () -> {
          throw new StackOverflowError();
        };
    assertThatThrownBy(() -> tries.read(Stage.CLAIM, "deaths", new byte[32], tooDeep))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("(READING_TOO_MUCH)");
    assertThat(engine.count("reading_try")).isZero();
  }

  private void setAsideAndTriedAgain() throws IOException {
    lay("20261101");
    List<RunRow> runs = run();
    assertThat(statuses(runs)).containsExactly(Status.FAILED, Status.DONE);
    assertThat(runs.get(0).reason).contains("3 次", "(READING_INTERRUPTED)");
    assertThat(inbox.toFile().listFiles(java.io.File::isFile)).isEmpty();
    assertThat(statuses(run())).as("nothing is taken up again").isEmpty();
    assertThat(failed()).extracting(StatusReport.RunLine::run).containsExactly(runs.get(0).id);

    assertThat(engine.sync().restart(runs.get(0).id).status).isEqualTo(Status.DONE);
    assertThat(engine.count("delivery WHERE status = 'APPLIED'")).isEqualTo(2);
    assertThat(engine.count("statement")).isEqualTo(2);
    assertThat(engine.count("reading_try")).isZero();
    assertThat(failed()).isEmpty();
  }

  private List<StatusReport.RunLine> failed() {
    return engine.get(StatusQuery.class).report().failed();
  }

  private void killedWhile(String stage, String obstacle) throws Exception {
    String begun = "reading_try WHERE stage = '" + stage + "'";
    try (Obstacle locked = new Obstacle(database, obstacle);
        Child child =
            Child.of(engine, database, "run", "deaths", "--business-date", TODAY.toString())) {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> !child.isAlive() || engine.count(begun) == 1);
      assertThat(child.isAlive()).as(child.err()).isTrue();
      child.kill();
    }
    assertThat(engine.count(begun + " AND tries = 1")).isEqualTo(1);
  }

  /** As two more such ends leave it. */
  private void twiceMore() {
    engine.sql().update("UPDATE reading_try SET tries = 3");
  }

  private List<RunRow> run() {
    return engine.sync().run("deaths", List.of(), Optional.empty(), Optional.empty(), TODAY);
  }

  private static List<Status> statuses(List<RunRow> runs) {
    return runs.stream()
        .filter(run -> run.kind == RunRow.Kind.DELIVERY)
        .map(run -> run.status)
        .toList();
  }

  /** One death, of the day after which it is named. */
  private void lay(String day) throws IOException {
    Files.writeString(
        inbox.resolve("deaths-" + day + ".csv"),
        "姓名,身份证号,死亡日期,登记机关\n示例甲,310114196103040114," + day + ",所\n");
  }
}
