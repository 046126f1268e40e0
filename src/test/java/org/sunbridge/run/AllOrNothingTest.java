package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.BrokenLines;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.MendedList;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** Feeds of which not a row is used while others are turned back, and lists of mended rows. */
@OnDatabase
class AllOrNothingTest {

  private static final Village VILLAGE = Village.of(90);

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void start(TestDatabase database) throws IOException {
    DefinitionsCopy definitions = DefinitionsCopy.in(folder);
    definitions.edit("jobs/deaths.yaml", "brakes:", "rejects: all-or-nothing\nbrakes:");
    definitions.edit(
        "mappings/low-income.yaml",
        "fields:",
        "checks:\n  - { when: \"record.since < '2025-02'\", message: 享受起始较早，请核对, level: warn }\nfields:");
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    engine.run("certificate-registry", VILLAGE.registry(folder), Nights.FIRST);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void nothingIsUsedUntilEveryRowIsRight() {
    Path deaths = VILLAGE.only(p -> p.number() < 3).deaths(folder.resolve("in"), "2026-08-15");
    BrokenLines slips = BrokenLines.in(deaths, 2, 3);
    RunRow held = engine.run("deaths", deaths, Nights.FIRST);
    assertThat(held.status).isEqualTo(RunRow.Status.HELD);
    assertThat(engine.findings()).isEmpty();

    MendedList one = MendedList.of(engine, held);
    one.set(0, "身份证号", VILLAGE.people().get(0).citizenId());
    RunRow still = engine.run("deaths", one.save(folder.resolve("one.xlsx")), Nights.FIRST);
    assertThat(still.status).isEqualTo(RunRow.Status.HELD);

    MendedList rest = slips.mend(MendedList.of(engine, still));
    assertThat(rest.size()).isEqualTo(1);
    RunRow done = engine.run("deaths", rest.save(folder.resolve("rest.xlsx")), Nights.FIRST);
    assertThat(done.status).isEqualTo(RunRow.Status.DONE);
    assertThat(engine.findings()).hasSize(3).allMatch(f -> f.startsWith("EXIT,DECEASED"));
    assertThat(
            engine
                .sql()
                .queryForList(
                    "SELECT status FROM run WHERE job = 'deaths' ORDER BY id", String.class))
        .containsExactly("DISCARDED", "DISCARDED", "DONE");
  }

  @Test
  void anOfficerMayReleaseTheGoodRowsAndTheOthersFollowMended() {
    Path deaths = VILLAGE.only(p -> p.number() < 3).deaths(folder.resolve("in"), "2026-08-15");
    BrokenLines slips = BrokenLines.in(deaths, 2, 3);
    RunRow held = engine.run("deaths", deaths, Nights.FIRST);
    engine.sync().release(held.id, "officer", "先用好的");
    assertThat(engine.findings()).hasSize(1);

    MendedList one = MendedList.of(engine, held);
    one.set(0, "身份证号", VILLAGE.people().get(0).citizenId());
    RunRow some = engine.run("deaths", one.save(folder.resolve("one.xlsx")), Nights.FIRST);
    assertThat(some.status).isEqualTo(RunRow.Status.REJECTS);
    assertThat(engine.findings()).hasSize(2);
    MendedList rest = slips.mend(MendedList.of(engine, held));
    engine.run("deaths", rest.save(folder.resolve("rest.xlsx")), Nights.FIRST);
    assertThat(engine.findings()).hasSize(3);
  }

  @Test
  void aListHeldForItsManyBadRowsGoesOnOnceTheyAreMended() {
    Path next = VILLAGE.registry(folder.resolve("next"));
    BrokenLines slips = BrokenLines.in(next, IntStream.range(2, 42).toArray());
    RunRow held = engine.run("certificate-registry", next, Nights.SECOND);
    assertThat(held.status).isEqualTo(RunRow.Status.HELD);
    MendedList list = slips.mend(MendedList.of(engine, held));
    RunRow run =
        engine.run("certificate-registry", list.save(folder.resolve("m.xlsx")), Nights.SECOND);
    assertThat(run.status).isEqualTo(RunRow.Status.DONE);
    assertThat(engine.findings()).isEmpty();
  }

  @Test
  void aListThatEndedInTheMiddleOfARowStaysHeldHoweverThatRowIsMended() throws IOException {
    Path next = VILLAGE.registry(folder.resolve("next"));
    String whole = Files.readString(next);
    Files.writeString(next, whole.substring(0, whole.length() - 60));
    RunRow held = engine.run("certificate-registry", next, Nights.SECOND);
    assertThat(held.status).isEqualTo(RunRow.Status.HELD);
    MendedList list = MendedList.of(engine, held);
    list.set(0, "现住址", "某处").set(0, "联系电话", "13900000000");
    RunRow run =
        engine.run("certificate-registry", list.save(folder.resolve("m.xlsx")), Nights.SECOND);
    assertThat(run.status).isEqualTo(RunRow.Status.HELD);
  }

  @Test
  void warningsStopNothingAndAreCounted() {
    RunRow run = engine.run("low-income", VILLAGE.lowIncome(folder.resolve("in")), Nights.FIRST);
    assertThat(run.status).isEqualTo(RunRow.Status.DONE);
    assertThat(
            engine
                .sql()
                .queryForList(
                    "SELECT CONCAT_WS('|', code, sentence, rows_noted, first_row) FROM delivery_note"
                        + " WHERE delivery_id = ?",
                    String.class,
                    run.deliveryId))
        .contains("CHECK|享受起始较早，请核对|30|2");
    assertThat(
            engine
                .sql()
                .queryForObject("SELECT rows_warned FROM run WHERE id = ?", Long.class, run.id))
        .isEqualTo(30);
  }
}
