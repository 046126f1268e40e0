package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.BrokenLines;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.MendedList;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** kill -9 while mended rows are taken in: sent again they count once, as if nothing had been. */
@OnDatabase
class KilledMendingTest {

  private static final Village VILLAGE = Village.of(60);

  @Test
  void theListIsSimplySentAgain(TestDatabase database, @TempDir Path folder) throws Exception {
    try (TestEngine engine =
        TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"))) {
      Path registry = VILLAGE.registry(folder.resolve("first"));
      BrokenLines slips = BrokenLines.in(registry, 3, 5, 7);
      RunRow first = engine.run("certificate-registry", registry, Nights.FIRST);
      Path mended = slips.mend(MendedList.of(engine, first)).save(folder.resolve("mended.xlsx"));

      String[] send = {
        "run", "certificate-registry", "--file", mended.toString(), "--business-date", Nights.FIRST
      };
      try (Obstacle locked =
              new Obstacle(database, "SELECT * FROM change_item WHERE delivery_id > 0");
          Child child = Child.of(engine, database, send)) {
        await()
            .atMost(Duration.ofMinutes(1))
            .pollInterval(Duration.ofMillis(20))
            .until(
                () -> !child.isAlive() || engine.count("reading_try WHERE stage = 'COMPARE'") == 1);
        assertThat(child.isAlive()).as(child.err()).isTrue();
        child.kill();
      }
      assertThat(engine.count("person")).isEqualTo(57);

      RunRow again = engine.run("certificate-registry", mended, Nights.FIRST);
      assertThat(again.status).isEqualTo(RunRow.Status.DONE);
      assertThat(again.reason).contains("送回 3 行，改好 3 行");
      assertThat(engine.count("person")).isEqualTo(60);
      assertThat(engine.count("delivery")).isEqualTo(2);
      assertThat(MendedList.of(engine, first).size()).isZero();
      assertThat(engine.findings()).isEmpty();
    }
  }
}
