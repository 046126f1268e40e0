package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** How well sources deliver, told from what they delivered. */
@OnDatabase
class ScorecardTest {

  private static final Village VILLAGE = Village.of(60);

  @TempDir Path folder;

  @Test
  void everySourceIsMeasuredByWhatItSent(TestDatabase database) {
    try (TestEngine engine =
        TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"))) {
      engine.nightly(VILLAGE.night(folder.resolve("night"), "2026-10"), "2026-10-31");
      engine.run(
          "deaths",
          VILLAGE.only(p -> p.number() == 0).deaths(folder.resolve("d"), "2026-10-20"),
          "2026-10-31");
      Path half = VILLAGE.only(p -> p.number() % 10 == 0).registry(folder.resolve("half"));
      engine.run("certificate-registry", half, "2026-11-01");
      engine.sql().update("UPDATE finding SET state = 'REJECTED' WHERE job = 'deaths'");
      Map<String, SourceScore> scores =
          engine.get(Scorecard.class).of(90).stream()
              .collect(Collectors.toMap(SourceScore::job, Function.identity()));
      SourceScore registry = scores.get("certificate-registry");
      assertThat(registry.deliveries()).isEqualTo(2);
      assertThat(registry.usable()).isEqualTo(1);
      assertThat(registry.rows()).isGreaterThan(60);
      assertThat(registry.lagDays()).isNull();
      SourceScore deaths = scores.get("deaths");
      assertThat(deaths.expected()).isOne();
      assertThat(deaths.met()).isOne();
      assertThat(deaths.events()).isOne();
      assertThat(deaths.lagDays()).isPositive();
      assertThat(deaths.wrong()).isPositive().isEqualTo(deaths.decided());
    }
  }
}
