package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** The transport subsidy comes in the ledger; no policy says who is entitled to it. */
@OnDatabase
class UnjudgedBenefitTest {

  private static final Village VILLAGE = Village.of(12);

  @TempDir Path folder;

  @Test
  void aBenefitWithoutAPolicyIsKeptAndJudgedByNobody(TestDatabase database) throws IOException {
    try (TestEngine engine =
        TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"))) {
      engine.nightly(VILLAGE.night(folder.resolve("night-1"), "2026-10"), Nights.FIRST);
      Path ledger = VILLAGE.ledger(folder, "2026-11");
      Files.writeString(ledger, withTransportSubsidy(Files.readString(ledger)));

      RunRow run = engine.run("subsidy-ledger", ledger, Nights.SECOND);

      assertThat(run.status).isEqualTo(RunRow.Status.DONE);
      assertThat(run.reason)
          .isEqualTo(
              "交通补贴 4 行没有政策（jobs/policies），只登记、不判定。"
                  + "Kept and judged by nobody for want of a policy: transport-subsidy (4 rows).");
      assertThat(engine.findings()).noneMatch(finding -> finding.contains("transport-subsidy"));
      assertThat(
              engine
                  .sql()
                  .queryForObject(
                      "SELECT SUM(amount_fen) FROM entitlement WHERE benefit = 'transport-subsidy'",
                      Long.class))
          .isEqualTo(4 * 450_00L);
    }
  }

  /** The poor get as much once more, under another name. */
  private static String withTransportSubsidy(String ledger) {
    StringBuilder both = new StringBuilder(ledger);
    ledger
        .lines()
        .filter(line -> line.contains("困难残疾人生活补贴"))
        .forEach(line -> both.append(line.replace("困难残疾人生活补贴", "交通补贴")).append('\n'));
    return both.toString();
  }
}
