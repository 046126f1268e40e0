package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.Definitions;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** What a run worked with can be read, however the files have changed since. */
@OnDatabase
class DefinitionVersionsTest {

  private static final String RATE = "jobs/policies/nursing-subsidy.yaml";
  private static final Village VILLAGE = Village.of(4);

  @TempDir Path folder;

  @Test
  void aRunPinsItsVersionWhoseTextsAreKept(TestDatabase database) throws IOException {
    Path home = DefinitionsCopy.in(folder).folder();
    try (TestEngine engine = TestEngine.fresh(database, home, folder.resolve("data"))) {
      RunRow run = engine.run("certificate-registry", VILLAGE.registry(folder), Nights.FIRST);
      Definitions definitions = engine.get(Definitions.class);
      assertThat(run.definitions).isEqualTo(definitions.version());
      assertThat(textOf(engine, run, RATE)).isEqualTo(Files.readString(home.resolve(RATE)));
      assertThat(engine.count("definition_version")).isEqualTo(definitions.texts().size());
    }
  }

  @Test
  void aChangedSetIsANewVersionBesideTheOldOne(TestDatabase database) throws IOException {
    DefinitionsCopy copy = DefinitionsCopy.in(folder);
    String before = Files.readString(copy.folder().resolve(RATE));
    try (TestEngine engine = TestEngine.fresh(database, copy.folder(), folder.resolve("data"))) {
      RunRow old = engine.run("certificate-registry", VILLAGE.registry(folder), Nights.FIRST);
      copy.edit(RATE, "350.00", "360.00");
      try (TestEngine changed = engine.restarted()) {
        RunRow young =
            changed.run("subsidy-ledger", VILLAGE.ledger(folder, "2026-10"), Nights.FIRST);
        assertThat(young.definitions).isNotEqualTo(old.definitions);
        assertThat(textOf(changed, old, RATE)).isEqualTo(before);
        assertThat(textOf(changed, young, RATE)).contains("360.00");
        assertThat(versions(changed)).containsExactlyInAnyOrder(old.definitions, young.definitions);
      }
    }
  }

  private static String textOf(TestEngine engine, RunRow run, String file) {
    return engine
        .sql()
        .queryForObject(
            "SELECT v.content FROM run r JOIN definition_version v ON v.version = r.definitions"
                + " WHERE r.id = ? AND v.file = ?",
            String.class,
            run.id,
            file);
  }

  private static List<String> versions(TestEngine engine) {
    return engine
        .sql()
        .queryForList("SELECT DISTINCT version FROM definition_version", String.class);
  }
}
