package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.database.Database;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.Contents;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Writes;

/** A delivery that looks wrong waits for a person; nothing of it is applied or sent. */
@OnDatabase
class HeldTest {

  private static final String FIRST = Nights.FIRST;
  private static final String SECOND = Nights.SECOND;
  private static final Village VILLAGE = Village.of(120);

  @TempDir Path folder;
  private TestDatabase database;
  private TestEngine engine;

  @BeforeEach
  void afterAFirstNight(TestDatabase given) {
    database = given;
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    engine.nightly(VILLAGE.night(folder.resolve("night-1"), "2026-10"), FIRST);
    assertThat(engine.findings()).isEmpty();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void aRegistryWithHalfItsRowsIsHeldAndNothingOfItApplied() {
    Path half = VILLAGE.only(p -> p.number() % 2 == 0).registry(folder.resolve("half"));
    RunRow run = heldAndNothingApplied("certificate-registry", half);
    assertThat(run.reason).contains("少 50%", "120 → 60", "shrink");
  }

  @Test
  void aLowIncomeListWithHalfItsRowsIsHeldAndNothingOfItApplied() {
    Path half = VILLAGE.only(p -> p.number() % 2 == 0).lowIncome(folder.resolve("half"));
    RunRow run = heldAndNothingApplied("low-income", half);
    assertThat(run.reason).contains("40 → 20");
  }

  @Test
  void aSurveyCutOffInTheMiddleOfARowIsHeld() throws IOException {
    Path cut = cutOff(VILLAGE.survey(folder.resolve("cut")), "新成路街道平路119号,入");
    RunRow run = heldAndNothingApplied("household-survey", cut);
    assertThat(run.reason).contains("断");
  }

  @Test
  void aSurveyCutOffInTheMiddleOfACharacterIsHeld() throws IOException {
    Path file = VILLAGE.survey(folder.resolve("cut"));
    Path cut = cutOff(file, "新成路街道平路119号,入");
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 1));
    RunRow run = heldAndNothingApplied("household-survey", cut);
    assertThat(run.reason).contains("断");
  }

  @Test
  void aFileWithTooManyBadRowsIsHeld() throws IOException {
    Path file = VILLAGE.survey(folder.resolve("bad"));
    String text = Files.readString(file).replace(",2026-10-12", ",2026-13-45");
    Files.writeString(file, text);
    RunRow run = heldAndNothingApplied("household-survey", file);
    assertThat(run.reason).contains("退回的行过多", "120 / 120");
  }

  @Test
  void tooManyDeathsAtOnceAreHeld() {
    Path deaths = VILLAGE.only(p -> p.number() < 30).deaths(folder.resolve("d"), "2026-11-02");
    engine.run("deaths", VILLAGE.only(p -> p.number() == 0).deaths(folder, "2026-10-02"), FIRST);
    RunRow run = heldAndNothingApplied("deaths", deaths);
    assertThat(run.reason).contains("退出过多");
  }

  @Test
  void theOtherFeedsOfTheNightGoOn() {
    Path night = changedAndHalf();
    RunRow run = engine.nightly(night, SECOND);
    assertThat(run.status).isEqualTo(RunRow.Status.HELD);
    assertThat(run.status.exitCode()).isEqualTo(3);
    assertThat(engine.findings())
        .containsExactly(
            "CHANGE,household-survey,"
                + VILLAGE.people().get(5).certificateNo()
                + ",phone,13900000005,13700000005,,,APPLIED");
  }

  @Test
  void conclusionsThatNeedAHeldListAreNotMade() {
    Path night = VILLAGE.night(folder.resolve("night-2"), "2026-11");
    VILLAGE.only(p -> p.number() % 2 == 0).lowIncome(night);
    // Four of the poor are not paid in November: UNPAID, if only the list were known.
    VILLAGE.only(p -> p.number() >= 12).ledger(night, "2026-11");
    RunRow run = engine.nightly(night, SECOND);
    assertThat(run.status).isEqualTo(RunRow.Status.HELD);
    assertThat(engine.findings()).noneMatch(f -> f.contains("living-subsidy"));
    assertThat(engine.findings()).anyMatch(f -> f.contains("UNPAID") && f.contains("nursing"));
    Long open = engine.sql().queryForObject("SELECT MAX(not_concluded) FROM run", Long.class);
    assertThat(open).isGreaterThanOrEqualTo(4);
  }

  @Test
  void releasingAppliesWhatWasHeld() {
    Path half = VILLAGE.only(p -> p.number() % 2 == 0).registry(folder.resolve("half"));
    RunRow held = engine.run("certificate-registry", half, SECOND);
    RunRow released = engine.sync().release(held.id, "officer", "真的少了");
    assertThat(released.status).isEqualTo(RunRow.Status.DONE);
    assertThat(engine.findings()).hasSize(60).allMatch(f -> f.startsWith("EXIT,ABSENT,"));
  }

  @Test
  void discardingAppliesNothingEver() {
    Path half = VILLAGE.only(p -> p.number() % 2 == 0).registry(folder.resolve("half"));
    RunRow held = engine.run("certificate-registry", half, SECOND);
    Map<String, Long> before = Writes.to(Writes.FACTS, engine);
    engine.sync().discard(held.id, "officer", "文件不完整");
    engine.sync().conclude(java.time.LocalDate.parse(SECOND));
    assertThat(Writes.to(Writes.FACTS, engine)).isEqualTo(before);
    assertThatThrownBy(() -> engine.sync().release(held.id, "officer", "还是要"))
        .isInstanceOf(Refused.class);
  }

  /** Who decided is written first; without the rest it would read as a release. */
  @Test
  void whatWasToBeDiscardedWhenThePlugWasPulledIsNeverApplied() throws Exception {
    Path half = VILLAGE.only(p -> p.number() % 2 == 0).registry(folder.resolve("half"));
    RunRow held = engine.run("certificate-registry", half, SECOND);
    engine.get(Accounts.class).add("lin", "林敏", Role.OFFICER, List.of(), "a long pass phrase");
    Map<String, Long> before = Writes.to(Writes.FACTS, engine);
    String changes = "SELECT * FROM change_item WHERE delivery_id = " + held.deliveryId;
    String[] discard = {"discard", "" + held.id, "--reason", "文件不完整", "--as", "lin"};
    try (Obstacle locked = new Obstacle(database, changes);
        Child child = Child.of(engine, database, discard)) {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> !child.isAlive() || isClearingChanges());
      assertThat(child.isAlive()).as(child.err()).isTrue();
      child.kill();
    }
    RunRow again = engine.run("certificate-registry", half, SECOND);
    assertThat(again.status).isEqualTo(RunRow.Status.HELD);
    assertThat(Writes.to(Writes.FACTS, engine)).isEqualTo(before);
  }

  private boolean isClearingChanges() {
    return Boolean.TRUE.equals(
        engine
            .sql()
            .queryForObject(
                "SELECT COUNT(*) > 0 FROM information_schema.processlist"
                    + " WHERE info LIKE 'DELETE FROM change_item%'",
                Boolean.class));
  }

  @Test
  void nothingIsDiscardedWhileAnotherRunGoesOn() {
    Path half = VILLAGE.only(p -> p.number() % 2 == 0).registry(folder.resolve("half"));
    RunRow held = engine.run("certificate-registry", half, SECOND);
    DataSource connections = engine.get(Database.class).connections();
    try (PipelineLock night = PipelineLock.take(connections, Duration.ZERO)) {
      assertThatThrownBy(() -> engine.sync().discard(held.id, "officer", "文件不完整"))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("still going on");
    }
    String status =
        engine.sql().queryForObject("SELECT status FROM run WHERE id = ?", String.class, held.id);
    assertThat(status).isEqualTo("HELD");
  }

  @Test
  void whatIsHeldAndSentAgainStaysHeld() {
    Path night = changedAndHalf();
    engine.nightly(night, SECOND);
    long deliveries = engine.count("delivery");
    RunRow again = engine.nightly(night, SECOND);
    assertThat(again.status).isEqualTo(RunRow.Status.HELD);
    assertThat(engine.count("delivery")).isEqualTo(deliveries);
  }

  @Test
  void theWholeFileThatComesLaterGoesOnAndTheHeldOneCannotBeReleasedOverIt() {
    Path half = VILLAGE.only(p -> p.number() % 2 == 0).registry(folder.resolve("half"));
    RunRow held = engine.run("certificate-registry", half, SECOND);
    RunRow whole = engine.run("certificate-registry", VILLAGE.registry(folder), SECOND);
    assertThat(whole.status).isEqualTo(RunRow.Status.DONE);
    assertThatThrownBy(() -> engine.sync().release(held.id, "officer", "放行"))
        .isInstanceOf(Refused.class);
    assertThat(engine.findings()).isEmpty();
  }

  @Test
  void whatIsReleasedIsComparedAnewWithWhatCameInMeanwhile() {
    Path half = VILLAGE.only(p -> p.number() % 2 == 0).registry(folder.resolve("half"));
    RunRow held = engine.run("certificate-registry", half, SECOND);
    Village frozen = VILLAGE.with(p -> p.number() == 3 ? p.frozenOn("2026-11-15") : p);
    engine.runAsOf("certificate-registry", frozen.registry(folder), "2026-11-20", SECOND);

    engine.sync().look(held.id, false);
    engine.sync().release(held.id, "officer", "那天真的少了");

    Long inForce =
        engine
            .sql()
            .queryForObject(
                "SELECT COUNT(*) FROM statement"
                    + " WHERE job = 'certificate-registry' AND until_as_of IS NULL",
                Long.class);
    assertThat(inForce).isEqualTo(60);
  }

  private Path changedAndHalf() {
    Village changed = VILLAGE.with(p -> p.number() == 5 ? p.reachedAt("13700000005") : p);
    Path night = changed.night(folder.resolve("night-2"), "2026-11");
    VILLAGE.only(p -> p.number() % 2 == 0).registry(night);
    return night;
  }

  private RunRow heldAndNothingApplied(String job, Path file) {
    Map<String, Long> before = Contents.of(Writes.FACTS, engine);
    RunRow run = engine.run(job, file, SECOND);
    assertThat(run.status).isEqualTo(RunRow.Status.HELD);
    assertThat(run.status.exitCode()).isEqualTo(3);
    assertThat(Contents.of(Writes.FACTS, engine)).isEqualTo(before);
    return run;
  }

  private static Path cutOff(Path file, String after) throws IOException {
    String text = Files.readString(file);
    int end = text.indexOf(after) + after.length();
    assertThat(end).isGreaterThan(after.length());
    return Files.write(file, text.substring(0, end).getBytes(StandardCharsets.UTF_8));
  }
}
