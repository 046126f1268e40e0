package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** The same feed, scope and as-of with another content: the later receipt speaks. */
@OnDatabase
class CorrectionsTest {

  private static final Village VILLAGE = Village.of(60);
  private static final String DIED = "2026-08-15";

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void afterAFirstNight(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    engine.nightly(VILLAGE.night(folder.resolve("night-1"), "2026-10"), Nights.FIRST);
    assertThat(engine.findings()).isEmpty();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void aDeathThatTheCorrectedFileNoLongerNamesClosesWhatFollowedFromIt() {
    Path two = VILLAGE.only(p -> p.number() < 2).deaths(folder.resolve("two"), DIED);
    engine.run("deaths", two, Nights.SECOND);
    String first = VILLAGE.people().get(0).certificateNo();
    String second = VILLAGE.people().get(1).certificateNo();
    assertThat(engine.findings()).anyMatch(f -> f.startsWith("OVERPAID,DECEASED," + first));

    Path one = VILLAGE.only(p -> p.number() == 1).deaths(folder.resolve("one"), DIED);
    engine.run("deaths", one, Nights.SECOND);

    assertThat(engine.findings()).isNotEmpty().allMatch(f -> f.contains(second));
    assertThat(
            engine
                .sql()
                .queryForList(
                    "SELECT DISTINCT closed_reason FROM finding WHERE state = 'CLOSED'",
                    String.class))
        .containsExactly("TAKEN_BACK");
  }

  @Test
  void aDeathThatIsCorrectedBackIsTheSameFindingAgain() {
    Path two = VILLAGE.only(p -> p.number() < 2).deaths(folder.resolve("two"), DIED);
    Path one = VILLAGE.only(p -> p.number() == 1).deaths(folder.resolve("one"), DIED);
    engine.run("deaths", two, Nights.SECOND);
    List<String> findings = engine.findings();
    long kept = engine.count("finding");
    engine.run("deaths", one, Nights.SECOND);
    engine.run("deaths", two, Nights.SECOND);
    assertThat(engine.findings()).isEqualTo(findings);
    assertThat(engine.count("finding")).isEqualTo(kept);
  }

  @Test
  void anAmountThatTheCorrectedLedgerChangesIsJudgedAnew() throws IOException {
    Path ledger = VILLAGE.ledger(folder.resolve("wrong"), "2026-10");
    String right = Files.readString(ledger);
    Files.writeString(ledger, right.replaceFirst("450.00", "500.00"));
    engine.run("subsidy-ledger", ledger, Nights.FIRST);
    assertThat(engine.findings())
        .containsExactly(
            "OVERPAID,RATE,"
                + VILLAGE.people().get(0).certificateNo()
                + ",amount,500.00,450.00,living-subsidy,2026-10,OPEN");

    Files.writeString(ledger, right.replaceFirst("450.00", "400.00"));
    engine.run("subsidy-ledger", ledger, Nights.FIRST);
    assertThat(engine.findings())
        .containsExactly(
            "UNPAID,RATE,"
                + VILLAGE.people().get(0).certificateNo()
                + ",amount,400.00,450.00,living-subsidy,2026-10,OPEN");

    Files.writeString(ledger, right);
    engine.run("subsidy-ledger", ledger, Nights.FIRST);
    assertThat(engine.findings()).isEmpty();
  }

  @Test
  void aStreetsSurveyThatForgotSomebodyIsCompleteOnceCorrected() {
    Path without = VILLAGE.only(p -> p.number() != 7).survey(folder.resolve("without"));
    engine.run("household-survey", without, Nights.FIRST);
    assertThat(engine.findings())
        .containsExactly(
            "NOT_COLLECTED,ABSENT," + VILLAGE.people().get(7).certificateNo() + ",,,,,,OPEN");
    engine.run("household-survey", VILLAGE.survey(folder.resolve("whole")), Nights.FIRST);
    assertThat(engine.findings()).isEmpty();
  }

  @Test
  void whatAnIncrementRepeatedHoldsOnAfterAnOlderWordComesLate() {
    Village dead = VILLAGE.only(p -> p.number() == 1);
    Path first = dead.deaths(folder.resolve("first"), "2026-09-28");
    Path between = dead.deaths(folder.resolve("between"), "2026-10-02");
    engine.runAsOf("deaths", first, "2026-11-10", Nights.SECOND);
    List<String> before = engine.findings();
    engine.runAsOf("deaths", again(first), "2026-11-20", Nights.SECOND);
    engine.runAsOf("deaths", between, "2026-11-15", Nights.SECOND);
    assertThat(engine.findings()).isEqualTo(before).anyMatch(f -> f.contains("2026-10"));

    engine.runAsOf("deaths", again(between), "2026-11-25", Nights.SECOND);
    assertThat(engine.findings()).isNotEqualTo(before);
  }

  @Test
  void theLateWordHoldsOnceTheRepetitionThatEndedItIsTakenBack() {
    Village dead = VILLAGE.only(p -> p.number() == 1);
    Path nobody = VILLAGE.only(p -> false).deaths(folder.resolve("nobody"), "2026-09-28");
    Path first = dead.deaths(folder.resolve("first"), "2026-09-28");
    Path between = dead.deaths(folder.resolve("between"), "2026-10-02");
    engine.runAsOf("deaths", first, "2026-11-10", Nights.SECOND);
    engine.runAsOf("deaths", between, "2026-11-15", Nights.SECOND);
    List<String> bySecondWord = engine.findings();
    engine.runAsOf("deaths", again(first), "2026-11-20", Nights.SECOND);
    assertThat(engine.findings()).isNotEqualTo(bySecondWord);
    engine.runAsOf("deaths", nobody, "2026-11-20", Nights.SECOND);
    assertThat(engine.findings()).isEqualTo(bySecondWord);
  }

  @Test
  void theLateWordHoldsOnceTheRepetitionBeforeWhichItCameIsTakenBack() {
    Village dead = VILLAGE.only(p -> p.number() == 1);
    Path nobody = VILLAGE.only(p -> false).deaths(folder.resolve("nobody"), "2026-09-28");
    Path first = dead.deaths(folder.resolve("first"), "2026-09-28");
    Path between = dead.deaths(folder.resolve("between"), "2026-10-02");
    engine.runAsOf("deaths", first, "2026-11-10", Nights.SECOND);
    List<String> byFirstWord = engine.findings();
    engine.runAsOf("deaths", again(first), "2026-11-20", Nights.SECOND);
    engine.runAsOf("deaths", between, "2026-11-15", Nights.SECOND);
    assertThat(engine.findings()).isEqualTo(byFirstWord);

    engine.runAsOf("deaths", nobody, "2026-11-20", Nights.SECOND);
    assertThat(engine.findings()).isNotEqualTo(byFirstWord).isNotEmpty();
    assertThat(overlaps()).isZero();
  }

  @Test
  void whatIsRepeatedOnceMoreLaterHoldsFromThereWhenTheRepetitionBetweenIsTakenBack() {
    Village dead = VILLAGE.only(p -> p.number() == 1);
    Path nobody = VILLAGE.only(p -> false).deaths(folder.resolve("nobody"), "2026-09-28");
    Path first = dead.deaths(folder.resolve("first"), "2026-09-28");
    Path between = dead.deaths(folder.resolve("between"), "2026-10-02");
    engine.runAsOf("deaths", first, "2026-11-10", Nights.SECOND);
    List<String> byFirstWord = engine.findings();
    engine.runAsOf("deaths", again(first), "2026-11-20", Nights.SECOND);
    engine.runAsOf("deaths", again(again(first)), "2026-11-25", Nights.SECOND);
    engine.runAsOf("deaths", between, "2026-11-15", Nights.SECOND);
    engine.runAsOf("deaths", nobody, "2026-11-20", Nights.SECOND);
    assertThat(engine.findings()).isEqualTo(byFirstWord);
    assertThat(overlaps()).isZero();
  }

  @Test
  void aRepetitionThatIsTakenBackTakesBackNothingElse() {
    Village dead = VILLAGE.only(p -> p.number() == 1);
    Path nobody = VILLAGE.only(p -> false).deaths(folder.resolve("nobody"), "2026-09-28");
    Path first = dead.deaths(folder.resolve("first"), "2026-09-28");
    engine.runAsOf("deaths", first, "2026-11-10", Nights.SECOND);
    List<String> before = engine.findings();
    engine.runAsOf("deaths", again(first), "2026-11-20", Nights.SECOND);
    engine.runAsOf("deaths", nobody, "2026-11-20", Nights.SECOND);
    assertThat(engine.findings()).isEqualTo(before).isNotEmpty();
  }

  /** Statements of one subject that speak of the same day. */
  private long overlaps() {
    return engine
        .sql()
        .queryForObject(
            """
            SELECT COUNT(*) FROM statement a JOIN statement b
              ON b.person_key = a.person_key AND b.job = a.job AND b.scope = a.scope
             AND b.slot = a.slot AND b.id > a.id
            WHERE (a.until_as_of IS NULL OR a.until_as_of > b.from_as_of)
              AND (b.until_as_of IS NULL OR b.until_as_of > a.from_as_of)
              AND (a.until_as_of IS NULL OR a.until_as_of > a.from_as_of)
              AND (b.until_as_of IS NULL OR b.until_as_of > b.from_as_of)
            """,
            Long.class);
  }

  /** The same rows in a file of its own. */
  private Path again(Path file) {
    try {
      Path copy = folder.resolve("again-" + file.getParent().getFileName() + ".csv");
      return Files.writeString(copy, Files.readString(file) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void lateOlderDeliveriesYieldWhatTheyYieldInOrder(TestDatabase database) throws IOException {
    engine.nightly(Nights.EXAMPLE.inbox(1), Nights.FIRST);
    engine.close();
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    engine.nightly(Nights.EXAMPLE.inbox(2), Nights.SECOND);
    for (Path file : Nights.EXAMPLE.files(1)) {
      engine.runAsOf(Nights.job(file), file, Nights.FIRST, Nights.SECOND);
    }
    assertThat(engine.findings()).isEqualTo(Nights.EXAMPLE.expected(2));
  }
}
