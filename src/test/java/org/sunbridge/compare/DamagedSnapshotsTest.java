package org.sunbridge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** Nobody's entitlement ends by absence from a damaged snapshot, wherever it is cut. */
@OnDatabase
class DamagedSnapshotsTest {

  private static final Village VILLAGE = Village.of(90);

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void start(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void cutAnywhereAfterAWholeOne() throws IOException {
    engine.nightly(VILLAGE.night(folder.resolve("first"), "2026-10"), "2026-10-31");
    Random random = new Random(20261122);
    byte[] registry = Files.readAllBytes(VILLAGE.registry(folder.resolve("r")));
    byte[] members = Files.readAllBytes(VILLAGE.lowIncome(folder.resolve("l")));
    for (int day = 11; day < 19; day++) {
      String asOf = "2026-11-" + day;
      arrive("certificate-registry", cut(registry, random), asOf);
      arrive("low-income", cut(members, random), asOf);
      assertThat(byAbsence()).as("after the files of %s", asOf).isEmpty();
    }
    engine.run("subsidy-ledger", VILLAGE.ledger(folder, "2026-11"), "2026-11-30");
    assertThat(byAbsence()).isEmpty();
  }

  @Test
  void evenWhenTheWholeOneComesAfterIt() {
    Village cut = VILLAGE.only(p -> p.number() < 84);
    String month = "2026-10";
    engine.run("certificate-registry", VILLAGE.registry(folder), "2026-10-31");
    run("low-income", cut.lowIncome(folder.resolve("cut")), "2026-10-20");
    run("subsidy-ledger", VILLAGE.ledger(folder, month), "2026-10-31");
    assertThat(byAbsence()).as("nothing shows yet that the first list was cut").hasSize(2);

    run("low-income", VILLAGE.lowIncome(folder.resolve("whole")), "2026-10-10");

    assertThat(byAbsence()).isEmpty();
    assertThat(
            engine
                .sql()
                .queryForList(
                    "SELECT absence FROM delivery WHERE absence IS NOT NULL", String.class))
        .containsExactly("FOUND_LATER");
  }

  private void run(String job, Path file, String asOf) {
    engine.runAsOf(job, file, asOf, "2026-10-31");
  }

  private void arrive(String job, byte[] bytes, String asOf) throws IOException {
    Path file = Files.createDirectories(folder.resolve(asOf)).resolve(job + ".csv");
    engine.runAsOf(job, Files.write(file, bytes), asOf, "2026-11-30");
  }

  /** Half of the cuts are near the end, below every brake. */
  private static byte[] cut(byte[] whole, Random random) {
    int most = random.nextBoolean() ? whole.length : whole.length / 12;
    return Arrays.copyOf(whole, whole.length - 1 - random.nextInt(most - 1));
  }

  private List<String> byAbsence() {
    return engine.findings().stream()
        .filter(f -> f.startsWith("EXIT,ABSENT") || f.startsWith("EXIT,LOW_INCOME_LOST"))
        .toList();
  }
}
