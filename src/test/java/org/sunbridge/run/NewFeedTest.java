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

  private static final Path TRANSPORT_CARD =
      Path.of("src/test/resources/definitions/valids/transport-card");
  private static final Village VILLAGE = Village.of(20);
  private static final Villager HOLDER = VILLAGE.people().get(4);

  @TempDir Path folder;
  private DefinitionsCopy definitions;

  @BeforeEach
  void copyTheShippedDefinitions() throws IOException {
    definitions = DefinitionsCopy.in(folder);
  }

  @Test
  void theFirstListOfANewFeedIsItsBaseline(TestDatabase database) throws IOException {
    try (TestEngine engine = withTransportCards(database)) {
      RunRow run = send(engine, "2026-10-31", line(HOLDER.name(), HOLDER.citizenId(), "在用"));
      assertThat(run.status).isEqualTo(RunRow.Status.DONE);
      assertThat(engine.count("statement")).isEqualTo(1 + VILLAGE.people().size());
      assertThat(engine.findings()).isEmpty();
    }
  }

  @Test
  void aFactThatChangesIsAChangeOfItsOwnField(TestDatabase database) throws IOException {
    try (TestEngine engine = withTransportCards(database)) {
      send(engine, "2026-10-31", line(HOLDER.name(), HOLDER.citizenId(), "在用"));
      send(engine, "2026-11-30", line(HOLDER.name(), HOLDER.citizenId(), "停用"));
      assertThat(engine.findings())
          .containsExactly(
              "CHANGE,transport-card," + HOLDER.certificateNo() + ",state,IN_USE,PAUSED,,,APPLIED");
    }
  }

  @Test
  void anotherNameThanTheRegistersIsAConflict(TestDatabase database) throws IOException {
    try (TestEngine engine = withTransportCards(database)) {
      send(engine, "2026-10-31", line("欧阳修", HOLDER.citizenId(), "在用"));
      assertThat(engine.findings())
          .containsExactly(
              "CONFLICT,transport-card,"
                  + HOLDER.certificateNo()
                  + ",name,"
                  + HOLDER.name()
                  + ",欧阳修,,,OPEN");
    }
  }

  @Test
  void somebodyUnknownIsKeptInSilenceUnlessTheJobAsksForAReport(TestDatabase database)
      throws IOException {
    String stranger = line("示例甲", "310114196103040114", "在用");
    try (TestEngine engine = withTransportCards(database)) {
      send(engine, "2026-10-31", stranger);
      assertThat(engine.findings()).isEmpty();
    }
    Path job = folder.resolve("jobs/transport-card.yaml");
    Files.writeString(job, Files.readString(job) + "unknownPerson: report\n");
    try (TestEngine engine = withTransportCards(database)) {
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

  private TestEngine withTransportCards(TestDatabase database) throws IOException {
    if (!Files.exists(folder.resolve("jobs/transport-card.yaml"))) {
      definitions.add(TRANSPORT_CARD);
    }
    TestEngine engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    engine.run("certificate-registry", VILLAGE.registry(folder.resolve("in")), Nights.FIRST);
    return engine;
  }

  private RunRow send(TestEngine engine, String asOf, String line) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("transport-card-" + asOf.replace("-", "") + ".csv"),
            "姓名,证件号码,卡种,卡状态,发卡日期\n" + line + "\n");
    return engine.run("transport-card", file, asOf);
  }

  private static String line(String name, String citizenId, String state) {
    return String.join(",", name, citizenId, "爱心卡", state, "2016-01-01");
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
