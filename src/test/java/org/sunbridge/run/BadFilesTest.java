package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** Files that cannot be read fail with a sentence, are kept, and stop no other feed. */
@OnDatabase
class BadFilesTest {

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void start(TestDatabase database) throws IOException {
    DefinitionsCopy.in(folder);
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void anEmptyFileFails() throws IOException {
    failsAndIsKept("deaths", new byte[0]);
  }

  @Test
  void aBinaryFileFails() throws IOException {
    byte[] noise = new byte[5_000];
    new java.util.Random(1).nextBytes(noise);
    failsAndIsKept("subsidy-ledger", noise);
  }

  @Test
  void aBrokenSpreadsheetFails() throws IOException {
    failsAndIsKept("certificate-registry", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 1, 2, 3});
  }

  @Test
  void aMistypedYearFailsInsteadOfMakingEveryLaterFileAnOldOne() {
    Path registry = Village.of(3).registry(folder);
    RunRow run = engine.runAsOf("certificate-registry", registry, "2062-10-31", "2026-10-31");
    assertThat(run.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.reason).contains("2062-10-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"天宫镇", "310115104"})
  void aStreetThatIsNoneOfTheDistrictFails(String street) throws IOException {
    Path survey = Village.of(3).survey(folder);
    RunRow run =
        engine
            .sync()
            .run(
                "household-survey",
                List.of(survey),
                Optional.empty(),
                Optional.of(street),
                LocalDate.parse("2026-10-31"))
            .get(0);
    assertThat(run.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.reason).contains(street, "--scope");
  }

  @Test
  void aFileWithoutTheColumnsFails() throws IOException {
    RunRow run = failsAndIsKept("low-income", "甲,乙\n1,2\n".getBytes("UTF-8"));
    assertThat(run.reason).contains("身份证号");
  }

  @Test
  void aSurveyWhoseNameTellsNoStreetFails() throws IOException {
    RunRow run = failsAndIsKept("household-survey", Files.readAllBytes(survey()));
    assertThat(run.reason).contains("--scope");
  }

  @Test
  void theOtherFeedsOfTheNightGoOn() throws IOException {
    Path night = Village.of(20).night(folder.resolve("night"), "2026-10");
    Files.write(night.resolve("low-income.csv"), new byte[0]);
    RunRow run = engine.nightly(night, Nights.FIRST);
    assertThat(run.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.status.exitCode()).isEqualTo(1);
    assertThat(engine.count("person")).isEqualTo(20);
  }

  @Test
  void isReadOnceItsMappingIsMendedAndTheRunRestarted(TestDatabase database) throws IOException {
    Path file = Village.of(20).lowIncome(folder.resolve("in"));
    Files.writeString(file, Files.readString(file).replace("身份证号", "SFZH"));
    RunRow failed = engine.run("low-income", file, Nights.FIRST);
    assertThat(failed.status).isEqualTo(RunRow.Status.FAILED);
    new DefinitionsCopy(folder).edit("mappings/low-income.yaml", "[身份证号,", "[SFZH, 身份证号,");
    try (TestEngine mended = engine.restarted()) {
      assertThat(mended.sync().restart(failed.id).status).isEqualTo(RunRow.Status.DONE);
      assertThat(mended.count("statement")).isEqualTo(7);
    }
  }

  private Path survey() {
    return Village.of(5).survey(folder.resolve("in"));
  }

  private RunRow failsAndIsKept(String job, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(job + ".csv"), content);
    RunRow run = engine.run(job, file, Nights.FIRST);
    assertThat(run.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.status.exitCode()).isEqualTo(1);
    assertThat(run.reason).isNotBlank().doesNotContain("Exception");
    String archived = engine.sql().queryForObject("SELECT archived_as FROM delivery", String.class);
    assertThat(engine.home().data().resolve("archive").resolve(archived)).hasBinaryContent(content);
    return run;
  }
}
