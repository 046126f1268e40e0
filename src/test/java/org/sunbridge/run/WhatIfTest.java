package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;
import org.sunbridge.intake.Intake;
import org.sunbridge.proof.Sums;
import org.sunbridge.proof.WhatIf;
import org.sunbridge.review.Turn;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Writes;

/** What is tried out is what would happen, and nothing happens. */
@OnDatabase
class WhatIfTest {

  private static final List<String> EVERYTHING =
      List.of(
          "person",
          "certificate",
          "entitlement",
          "statement",
          "finding",
          "finding_event",
          "outbox",
          "delivery",
          "run",
          "change_item",
          "pending_conclusion",
          "concluded",
          "definition_version");

  @TempDir Path data;
  private TestEngine engine;

  @BeforeEach
  void start(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, data);
    engine.nightly(Nights.EXAMPLE.inbox(1), Nights.FIRST);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void theSameDefinitionsChangeNothing() {
    assertThat(tried(engine.get(Definitions.class), Nights.FIRST)).isEmpty();
  }

  @Test
  void aNightTriedFileByFileIsTheNightThatFollows() throws Exception {
    for (Path file : Nights.EXAMPLE.files(2)) {
      List<String> predicted = engine.findings();
      Map<String, Long> before = Writes.to(EVERYTHING, engine);
      List<Turn> turns = new ArrayList<>();
      WhatIf whatIf = engine.get(WhatIf.class);
      whatIf.delivery(
          engine.get(Definitions.class).job(Nights.job(file)),
          file,
          Intake.Statement.none(LocalDate.parse(Nights.SECOND)),
          turns::add,
          people -> {});
      assertThat(Writes.to(EVERYTHING, engine)).as("rows written").isEqualTo(before);

      engine.run(Nights.job(file), file, Nights.SECOND);

      assertThat(engine.findings())
          .as(file.getFileName().toString())
          .isEqualTo(after(predicted, turns));
    }
  }

  @Test
  void anotherPolicyIsTriedOutBeforeItIsUsed(@TempDir Path folder) throws Exception {
    engine.nightly(Nights.EXAMPLE.inbox(2), Nights.SECOND);
    Path policies =
        DefinitionsCopy.in(folder)
            .edit("jobs/policies/nursing-subsidy.yaml", "? 350.00 : 180.00", "? 350.00 : 200.00")
            .folder();
    List<String> predicted = engine.findings();
    List<Turn> turns = new ArrayList<>();
    Map<String, Long> before = Writes.to(EVERYTHING, engine);
    Sums sums =
        engine
            .get(WhatIf.class)
            .definitions(
                new DefinitionLoader().load(policies).definitions(),
                LocalDate.parse(Nights.SECOND),
                turns::add,
                people -> {});
    assertThat(Writes.to(EVERYTHING, engine)).isEqualTo(before);
    Sums.Line rate =
        sums.lines().stream()
            .filter(l -> l.type() == FindingType.UNPAID && l.reason().equals("RATE"))
            .findFirst()
            .orElseThrow();
    assertThat(rate.opened()).isPositive();
    // Twenty yuan for each month and person who has the lower rate.
    assertThat(rate.more()).isEqualTo(new Yuan(rate.opened() * 20_00));
    assertThat(sums.months()).extracting(Sums.Month::month).contains("2026-10", "2026-11");

    engine.close();
    engine = engine.with(policies);
    engine.sync().conclude(LocalDate.parse(Nights.SECOND));

    assertThat(engine.findings()).isEqualTo(after(predicted, turns));
  }

  @Test
  void anotherDayIsTriedOut() {
    List<String> predicted = engine.findings();
    List<Turn> turns = tried(engine.get(Definitions.class), "2027-02-28");
    assertThat(turns).isNotEmpty();

    engine.sync().conclude(LocalDate.parse("2027-02-28"));

    assertThat(engine.findings()).isEqualTo(after(predicted, turns));
  }

  private List<Turn> tried(Definitions definitions, String day) {
    List<Turn> turns = new ArrayList<>();
    engine
        .get(WhatIf.class)
        .definitions(definitions, LocalDate.parse(day), turns::add, people -> {});
    return turns;
  }

  /** The findings that there were, and what the trial said would become of them. */
  private static List<String> after(List<String> findings, List<Turn> turns) {
    List<String> after = new ArrayList<>(findings);
    for (Turn turn : turns) {
      if (turn.was() != null) {
        String line = line(turn, turn.was());
        assertThat(after.remove(line)).as(line).isTrue();
      }
      if (turn.wouldBe() != null) {
        after.add(line(turn, turn.wouldBe()));
      }
    }
    return after.stream().sorted().toList();
  }

  private static String line(Turn turn, Turn.Side side) {
    return String.join(
        ",",
        turn.type().name(),
        side.reason(),
        turn.certificateNo(),
        turn.field(),
        side.before(),
        side.after(),
        turn.benefit(),
        side.effectiveMonth(),
        side.state().name());
  }
}
