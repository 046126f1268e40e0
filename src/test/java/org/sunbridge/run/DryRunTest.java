package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.DryRunRow;
import org.sunbridge.review.DryRuns;
import org.sunbridge.testing.Contents;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Writes;

/** A held run shows what it would do; a release does exactly that, or is refused. */
@OnDatabase
class DryRunTest {

  private static final String FIRST = Nights.FIRST;
  private static final String SECOND = Nights.SECOND;
  private static final Village VILLAGE = Village.of(120);
  private static final Village HALF = VILLAGE.only(p -> p.number() % 2 == 0);

  @TempDir Path folder;
  private TestDatabase database;
  private TestEngine engine;
  private RunRow held;

  @BeforeEach
  void halfARegistryIsHeld(TestDatabase given) {
    database = given;
    start(TestEngine.SHIPPED);
  }

  private void start(Path definitions) {
    engine = TestEngine.fresh(database, definitions, folder.resolve("data"));
    engine.nightly(VILLAGE.night(folder.resolve("night-1"), "2026-10"), FIRST);
    Path half = HALF.registry(folder.resolve("half"));
    held = engine.run("certificate-registry", half, SECOND);
    assertThat(held.status).isEqualTo(RunRow.Status.HELD);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void whatItWouldOpenIsListedAndNothingOfItIsThere() {
    assertThat(shown()).hasSize(60).allMatch(f -> f.startsWith("EXIT,ABSENT,"));
    assertThat(engine.findings()).isEmpty();
    Map<String, Long> before = Contents.of(Writes.FACTS, engine);
    engine.sync().look(held.id, false);
    assertThat(Contents.of(Writes.FACTS, engine)).as("tried and taken back").isEqualTo(before);
  }

  @Test
  void aReleaseDoesExactlyWhatWasShown() {
    List<String> shown = shown();
    engine.sync().release(held.id, "officer", "真的少了");
    assertThat(engine.findings()).isEqualTo(decided(shown));
    assertThat(shown()).isEmpty();
  }

  @Test
  void onceTheWorldHasMovedAReleaseIsRefusedUntilSomebodyLookedAgain() {
    List<String> before = shown();
    Village dead = VILLAGE.only(p -> p.number() < 3);
    engine.run("deaths", dead.deaths(folder, "2026-11-03"), SECOND);
    List<String> known = engine.findings();

    assertThatThrownBy(() -> engine.sync().release(held.id, "officer", "真的少了"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Things have changed");
    assertThat(engine.findings()).isEqualTo(known);
    List<String> now = shown();
    assertThat(now).isNotEqualTo(before).hasSize(59);

    engine.sync().release(held.id, "officer", "真的少了");
    assertThat(engine.findings()).filteredOn(f -> !known.contains(f)).isEqualTo(decided(now));
  }

  @Test
  void whoLookedAtAnotherOutcomeIsRefused() {
    DryRunRow seen = engine.get(DryRuns.class).ofRun(held.id).orElseThrow();
    engine.sync().look(held.id, true);
    assertThatThrownBy(
            () -> engine.sync().release(held.id, "officer", "真的少了", Optional.of(seen.outcome)))
        .isInstanceOf(Refused.class);
    assertThat(engine.findings()).isEmpty();
  }

  @Test
  void releasedForWhatItSaysItEndsNothing() throws IOException {
    Village half = HALF.with(p -> p.number() == 6 ? p.frozenOn("2026-11-12") : p);
    engine.sync().discard(held.id, "officer", "另有一份");
    held = engine.run("certificate-registry", half.registry(folder.resolve("other")), SECOND);
    engine.sync().look(held.id, true);
    assertThat(shown()).noneMatch(f -> f.contains("ABSENT")).anyMatch(f -> f.contains("FROZEN"));

    engine.sync().release(held.id, "officer", "只用写到的");
    assertThat(engine.findings())
        .noneMatch(f -> f.contains("ABSENT"))
        .anyMatch(f -> f.contains("FROZEN"));
    assertThat(engine.sql().queryForObject("SELECT MAX(people_suspended) FROM run", Long.class))
        .isEqualTo(60);
  }

  @Test
  void whereTheJobAsksForTwoTheSecondMustBeAnother() throws IOException {
    engine.close();
    Path definitions = folder.resolve("definitions");
    DefinitionsCopy.in(definitions);
    Path job = definitions.resolve("jobs/certificate-registry.yaml");
    Files.writeString(
        job, Files.readString(job).replace("brakes:\n", "brakes:\n  release: two-persons\n"));
    start(definitions);

    assertThat(engine.sync().release(held.id, "lin", "真的少了").status).isEqualTo(RunRow.Status.HELD);
    assertThatThrownBy(() -> engine.sync().release(held.id, "lin", "真的少了"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("another");
    assertThat(engine.sync().release(held.id, "chen", "同意").status).isEqualTo(RunRow.Status.DONE);
    assertThat(engine.findings()).hasSize(60);
  }

  private List<String> shown() {
    return engine.findings(
        FindingFilter.all(AreaScope.WHOLE).inState(FindingState.HELD).ofRun(held.id));
  }

  /** What was held, once it is there: exits by absence are to be verified. */
  private static List<String> decided(List<String> shown) {
    return shown.stream().map(f -> f.replace(",HELD", ",TO_VERIFY")).sorted().toList();
  }
}
