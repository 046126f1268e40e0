package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Villager;

/** What begins or ends on a day is found on that day, though no file comes. */
@OnDatabase
class TimeAloneTest {

  private static final Village VILLAGE = Village.of(12);

  @TempDir Path folder;

  @Test
  void aSentenceToldOfAheadEndsWhatIsPaidOnItsDayAndNoLonger(TestDatabase database)
      throws IOException {
    Villager sentenced =
        VILLAGE.people().stream().filter(Villager::isPoor).findFirst().orElseThrow();
    try (TestEngine engine =
        TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"))) {
      engine.nightly(VILLAGE.night(folder.resolve("night-1"), "2026-10"), "2026-10-31");
      Path file = folder.resolve("sentences-20261031.csv");
      Files.writeString(
          file,
          "姓名,身份证号,刑罚种类,刑期起,刑期止,判决机关\n"
              + sentenced.name()
              + ","
              + sentenced.citizenId()
              + ",拘役,2026-11-10,2026-11-25,示例区人民法院\n");
      engine.run("sentences", file, "2026-10-31");

      assertThat(exits(engine, "2026-11-09")).isEmpty();
      assertThat(exits(engine, "2026-11-10")).isNotEmpty().allMatch(f -> f.contains("SENTENCED"));
      assertThat(exits(engine, "2026-11-25")).isNotEmpty();
      assertThat(exits(engine, "2026-11-26")).isEmpty();
    }
  }

  private static List<String> exits(TestEngine engine, String businessDate) {
    engine.sync().conclude(LocalDate.parse(businessDate));
    return engine.findings().stream().filter(f -> f.startsWith("EXIT")).toList();
  }
}
