package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Villager;

/** What a district changes in YAML alone: a feed nobody has seen, and other names of columns. */
@OnDatabase
class NewFeedTest {

  private static final Path MEDICAL_INSURANCE =
      Path.of("src/test/resources/definitions/valids/medical-insurance");
  private static final Village VILLAGE = Village.of(20);
  private static final Villager INSURED = VILLAGE.people().get(4);

  @TempDir Path folder;
  private DefinitionsCopy definitions;

  @BeforeEach
  void copyTheShippedDefinitions() throws IOException {
    definitions = DefinitionsCopy.in(folder);
  }

  @Test
  void theFirstListOfANewFeedIsItsBaseline(TestDatabase database) throws IOException {
    try (TestEngine engine = withMedicalInsurance(database)) {
      RunRow run = send(engine, "2026-10-31", line(INSURED.name(), INSURED.citizenId(), "参保"));
      assertThat(run.status).isEqualTo(RunRow.Status.DONE);
      assertThat(engine.count("statement")).isEqualTo(1 + VILLAGE.people().size());
      assertThat(engine.findings()).isEmpty();
    }
  }

  @Test
  void aFactThatChangesIsAChangeOfItsOwnField(TestDatabase database) throws IOException {
    try (TestEngine engine = withMedicalInsurance(database)) {
      send(engine, "2026-10-31", line(INSURED.name(), INSURED.citizenId(), "参保"));
      send(engine, "2026-11-30", line(INSURED.name(), INSURED.citizenId(), "停保"));
      assertThat(engine.findings())
          .containsExactly(
              "CHANGE,medical-insurance,"
                  + INSURED.certificateNo()
                  + ",state,INSURED,PAUSED,,,APPLIED");
    }
  }

  @Test
  void anotherNameThanTheRegistersIsAConflict(TestDatabase database) throws IOException {
    try (TestEngine engine = withMedicalInsurance(database)) {
      send(engine, "2026-10-31", line("欧阳修", INSURED.citizenId(), "参保"));
      assertThat(engine.findings())
          .containsExactly(
              "CONFLICT,medical-insurance,"
                  + INSURED.certificateNo()
                  + ",name,"
                  + INSURED.name()
                  + ",欧阳修,,,OPEN");
    }
  }

  @Test
  void somebodyUnknownIsKeptInSilenceUnlessTheJobAsksForAReport(TestDatabase database)
      throws IOException {
    String stranger = line("示例甲", "310114196103040114", "参保");
    try (TestEngine engine = withMedicalInsurance(database)) {
      send(engine, "2026-10-31", stranger);
      assertThat(engine.findings()).isEmpty();
    }
    Path job = folder.resolve("jobs/medical-insurance.yaml");
    Files.writeString(job, Files.readString(job) + "unknownPerson: report\n");
    try (TestEngine engine = withMedicalInsurance(database)) {
      send(engine, "2026-10-31", stranger);
      assertThat(engine.findings()).containsExactly("NOT_REGISTERED,NO_CERTIFICATE,,,,,,,OPEN");
    }
  }

  @Test
  void everyShippedFeedReadsOtherColumnNamesThroughItsMapping(TestDatabase database)
      throws IOException {
    List<String[]> columns =
        List.of(
            new String[] {"姓名", "XM"},
            new String[] {"身份证号", "SFZH"},
            new String[] {"残疾人证号", "CJZH"},
            new String[] {"金额", "JE"},
            new String[] {"死亡日期", "SWRQ"},
            new String[] {"迁移日期", "QYRQ"},
            new String[] {"保障类型", "BZLX"},
            new String[] {"调查结果", "DCJG"});
    for (Path file : Nights.EXAMPLE.files(1)) {
      String mapping = "mappings/" + Nights.job(file) + ".yaml";
      for (String[] names : columns) {
        rename(mapping, names[0], names[1]);
      }
    }
    Path inbox = folder.resolve("inbox");
    Files.createDirectories(inbox);
    for (Path file : Nights.EXAMPLE.files(1)) {
      Files.writeString(inbox.resolve(file.getFileName()), renamed(file, columns));
    }
    try (TestEngine engine = TestEngine.fresh(database, folder, folder.resolve("data"))) {
      engine.nightly(inbox, Nights.FIRST);
      assertThat(engine.findings()).isEqualTo(Nights.EXAMPLE.expected(1));
    }
  }

  private TestEngine withMedicalInsurance(TestDatabase database) throws IOException {
    if (!Files.exists(folder.resolve("jobs/medical-insurance.yaml"))) {
      definitions.add(MEDICAL_INSURANCE);
    }
    TestEngine engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    engine.run("certificate-registry", VILLAGE.registry(folder.resolve("in")), Nights.FIRST);
    return engine;
  }

  private RunRow send(TestEngine engine, String asOf, String line) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("medical-insurance-" + asOf.replace("-", "") + ".csv"),
            "姓名,证件号码,参保险种,参保状态,参保日期\n" + line + "\n");
    return engine.run("medical-insurance", file, asOf);
  }

  private static String line(String name, String citizenId, String state) {
    return String.join(",", name, citizenId, "城乡居民", state, "2016-01-01");
  }

  private void rename(String mapping, String name, String by) throws IOException {
    Path file = folder.resolve(mapping);
    Files.writeString(
        file, Files.readString(file).replaceAll("(?<=[\\[ ])" + name + "(?=[,\\]])", by));
  }

  /** The example's file in UTF-8 with other names in its first line. */
  private static String renamed(Path file, List<String[]> columns) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    boolean isGb = file.getFileName().toString().contains("310114001");
    String text = new String(bytes, isGb ? "GB18030" : "UTF-8");
    int end = text.indexOf('\n');
    String header = text.substring(0, end);
    for (String[] names : columns) {
      header = header.replaceAll("(?<=^\uFEFF?|,)" + names[0] + "(?=,|\r?$)", names[1]);
    }
    assertThat(header).contains("XM").doesNotContain("姓名", "身份证号");
    return header + text.substring(end);
  }
}
