package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.proof.Verdict;
import org.sunbridge.proof.Verdict.Outcome;
import org.sunbridge.proof.Verification;
import org.sunbridge.synth.SyntheticDistrict;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** Every finding is rebuilt from the archived originals, and held to what is stored. */
@OnDatabase
class FromTheArchiveTest {

  @TempDir Path data;
  private TestEngine engine;

  @BeforeEach
  void start(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, data);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void everyFindingOfTheExampleAgreesWithItsFiles() {
    nights(Nights.EXAMPLE);
    List<Verdict> verdicts = all();
    assertThat(verdicts).hasSizeGreaterThan(94);
    assertThat(verdicts).allMatch(v -> v.outcome() == Outcome.AGREES, "agrees with the archive");
  }

  @Test
  void everyFindingOfADistrictNeverSeenAgreesWithItsFiles(@TempDir Path folder) throws Exception {
    SyntheticDistrict.write(600, 7, folder);
    nights(Nights.synthetic(folder));
    List<Verdict> verdicts = all();
    assertThat(verdicts).hasSizeGreaterThan(100);
    assertThat(verdicts).allMatch(v -> v.outcome() == Outcome.AGREES, "agrees with the archive");
  }

  @Test
  void theOrderInWhichFilesCameDoesNotMatter() throws Exception {
    for (int night = 1; night <= 2; night++) {
      List<Path> files = new ArrayList<>(Nights.EXAMPLE.files(night));
      Collections.shuffle(files, new Random(5));
      for (Path file : files) {
        engine.run(Nights.job(file), file, Nights.date(night));
      }
    }
    assertThat(all()).allMatch(v -> v.outcome() == Outcome.AGREES, "agrees with the archive");
  }

  @Test
  void anAlteredOriginalIsNoticed() throws Exception {
    nights(Nights.EXAMPLE);
    long finding = oneOf("EXIT", "DECEASED");
    Path original = original("deaths", Nights.FIRST);
    String text = Files.readString(original, StandardCharsets.UTF_8);
    assertThat(original.toFile().setWritable(true)).isTrue();
    Files.writeString(original, text.replaceFirst("2026-10-", "2026-09-"));
    Verdict verdict = engine.get(Verification.class).of(finding);
    assertThat(verdict.outcome()).isEqualTo(Outcome.DIFFERS);
    assertThat(verdict.altered()).hasSize(1);
  }

  @Test
  void anOriginalThatIsGoneIsSaidToBe() throws Exception {
    nights(Nights.EXAMPLE);
    long finding = oneOf("EXPIRING", "MONTHS_6");
    Files.delete(original("deaths", Nights.FIRST));
    Verdict verdict = engine.get(Verification.class).of(finding);
    assertThat(verdict.outcome()).isEqualTo(Outcome.AGREES_AS_FAR_AS_KEPT);
    assertThat(verdict.missing()).hasSize(1);
  }

  @Test
  void everyAttributeThatIsTamperedWithIsNoticed() {
    nights(Nights.EXAMPLE);
    long finding = oneOf("OVERPAID", "DECEASED");
    String[][] tampered = {
      {"reason", "'MOVED_OUT'"},
      {"after_value", "'1.00'"},
      {"before_value", "'9999.00'"},
      {"effective_month", "'2026-01'"},
      {"benefit", "'transport-subsidy'"},
      {"name", "'某某'"},
      {"citizen_id", "'11010519491231002X'"},
      {"certificate_no", "'11010519491231002X11'"},
      {"rule", "'nursing-subsidy@2020-01'"},
      {"job", "'low-income'"},
      {"state", "'APPLIED'"},
      {"last_decision", "'APPROVED'"},
      {"evidence", "REPLACE(evidence, '\"row\":', '\"row\":9')"},
    };
    for (String[] column : tampered) {
      assertThat(engine.get(Verification.class).of(finding).agrees()).as("before").isTrue();
      engine.sql().execute("CREATE TABLE kept AS SELECT * FROM finding WHERE id = " + finding);
      engine
          .sql()
          .update("UPDATE finding SET " + column[0] + " = " + column[1] + " WHERE id = ?", finding);
      assertThat(engine.get(Verification.class).of(finding).outcome())
          .as(column[0])
          .isEqualTo(Outcome.DIFFERS);
      engine
          .sql()
          .update(
              "UPDATE finding f JOIN kept k ON k.id = f.id SET f.%1$s = k.%1$s"
                  .formatted(column[0]));
      engine.sql().execute("DROP TABLE kept");
    }
  }

  private void nights(Nights district) {
    for (int night = 1; night <= 2; night++) {
      engine.nightly(district.inbox(night), Nights.date(night));
    }
  }

  private List<Verdict> all() {
    List<Long> ids = engine.sql().queryForList("SELECT id FROM finding ORDER BY id", Long.class);
    List<Verdict> verdicts = new ArrayList<>();
    engine.get(Verification.class).of(ids, verdicts::add, (file, of) -> {});
    assertThat(verdicts).hasSameSizeAs(ids);
    return verdicts;
  }

  private long oneOf(String type, String reason) {
    return engine
        .sql()
        .queryForObject(
            "SELECT MIN(id) FROM finding WHERE type = ? AND reason = ? AND state <> 'CLOSED'",
            Long.class,
            type,
            reason);
  }

  private Path original(String job, String asOf) {
    return engine
        .home()
        .archive()
        .resolve(
            engine
                .sql()
                .queryForObject(
                    "SELECT archived_as FROM delivery WHERE job = ? AND as_of = ?",
                    String.class,
                    job,
                    asOf));
  }
}
