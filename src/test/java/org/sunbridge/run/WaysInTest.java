package org.sunbridge.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.intake.Archive;
import org.sunbridge.intake.Uploads;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.RunRow;
import org.sunbridge.registry.UploadRow;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.MendedList;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** What comes in is known by its content, and what does not come in is seen. */
@OnDatabase
class WaysInTest {

  private static final String DEATHS =
      "pull: { from: \"file:data/inbox\", include: \"deaths*.{csv,xlsx}\" }";
  private static final LocalDate DATE = LocalDate.parse(Nights.FIRST);
  private static final String HEADER = "姓名,身份证号,死亡日期,登记机关\n";

  @TempDir Path folder;
  private TestDatabase database;
  private TestEngine engine;
  private Path inbox;

  @BeforeEach
  void start(TestDatabase given) throws IOException {
    database = given;
    DefinitionsCopy.in(folder);
    inbox = Files.createDirectories(folder.resolve("data/inbox"));
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  private void pullingDeaths(String pull) throws IOException {
    new DefinitionsCopy(folder).edit("jobs/deaths.yaml", DEATHS, "pull: " + pull);
    TestEngine again = engine.restarted();
    engine.close();
    engine = again;
  }

  private List<RunRow> deaths(LocalDate date) {
    return engine.sync().run("deaths", List.of(), Optional.empty(), Optional.empty(), date);
  }

  @Test
  void aFeedThatCannotBeFetchedStopsOnlyItselfAndIsSeen() throws IOException {
    pullingDeaths("{ from: \"sftp://127.0.0.1:9/out\", login: { user: secret-user } }");
    Village.of(20).registry(inbox);
    RunRow night = engine.sync().nightly("nightly", Optional.empty(), DATE);

    assertThat(night.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(night.reason).contains("deaths", "sftp://127.0.0.1:9/out", "连不上服务器");
    assertThat(engine.count("person")).isEqualTo(20);
    String row = "SELECT CONCAT(job, ' ', status, ' ', reason) FROM run WHERE kind = 'PULL'";
    assertThat(engine.sql().queryForList(row, String.class))
        .singleElement()
        .asString()
        .startsWith("deaths FAILED")
        .contains("连不上服务器");
    String looks = "SELECT CONCAT(attempts, ' ', failures) FROM fetching WHERE job = 'deaths'";
    assertThat(engine.sql().queryForList(looks, String.class)).containsExactly("1 1");
  }

  @Test
  void onceTheEndpointIsThereTheSameNightGoesOn() throws IOException {
    pullingDeaths("{ from: \"file:/nowhere/to/be/found\", finished: { stable: 0s } }");
    RunRow night = engine.sync().nightly("nightly", Optional.empty(), DATE);
    assertThat(night.status).isEqualTo(RunRow.Status.FAILED);
    Files.writeString(inbox.resolve("deaths-1.csv"), HEADER);
    new DefinitionsCopy(folder)
        .edit("jobs/deaths.yaml", "file:/nowhere/to/be/found", "file:data/inbox");
    try (TestEngine mended = engine.restarted()) {
      assertThat(mended.sync().restart(night.id).status).isEqualTo(RunRow.Status.DONE);
    }
    assertThat(
            engine.sql().queryForList("SELECT status FROM run WHERE kind = 'PULL'", String.class))
        .containsExactly("DONE");
    assertThat(engine.count("delivery")).isEqualTo(1);
  }

  @Test
  void theSameFileUnderAnotherNameDoesNothingAndIsTold() throws IOException {
    Path first = Files.writeString(folder.resolve("deaths-1.csv"), HEADER);
    engine.run("deaths", first, Nights.FIRST);
    Files.copy(first, inbox.resolve("deaths-again.csv"));
    List<RunRow> runs = deaths(DATE);

    assertThat(engine.count("delivery")).isEqualTo(1);
    assertThat(runs.get(0).kind).isEqualTo(RunRow.Kind.PULL);
    assertThat(runs.get(0).status).isEqualTo(RunRow.Status.DONE);
    assertThat(runs.get(0).reason).contains("deaths-again.csv", "deaths-1.csv", "相同");
  }

  @Test
  void otherContentUnderTheSameNameIsAnotherDelivery() throws IOException {
    Path file = Files.writeString(folder.resolve("deaths.csv"), HEADER);
    engine.run("deaths", file, Nights.FIRST);
    Files.writeString(file, HEADER + "甲,310114196103040114,2026-10-01,所\n");
    engine.run("deaths", file, Nights.FIRST);

    assertThat(statuses()).containsExactly("CORRECTED", "APPLIED");
  }

  @Test
  void aListThatDidNotChangeIsSaidAgainForAnotherDay() throws IOException {
    Path file = Files.writeString(folder.resolve("deaths.csv"), HEADER);
    engine.run("deaths", file, Nights.FIRST);
    engine.run("deaths", file, Nights.SECOND);

    assertThat(statuses()).containsExactly("APPLIED", "APPLIED");
    assertThat(originals()).hasSize(1);
  }

  @Test
  void anOriginalIsReadOnlyAndKnowsWhereItCameFrom() throws IOException {
    Files.writeString(inbox.resolve("deaths-1.csv"), HEADER);
    deaths(DATE);
    String archived = engine.sql().queryForObject("SELECT archived_as FROM delivery", String.class);

    assertThat(Files.getPosixFilePermissions(folder.resolve("data/archive").resolve(archived)))
        .noneMatch(permission -> permission.name().endsWith("WRITE"));
    assertThat(engine.sql().queryForObject("SELECT came_from FROM delivery", String.class))
        .isEqualTo("file:data/inbox/deaths-1.csv");
  }

  @Test
  void aFileThatIsNotWhatItsChecksumSaysIsTurnedAwayUntilItIs() throws Exception {
    Files.writeString(inbox.resolve("deaths-1.csv"), HEADER);
    Files.writeString(inbox.resolve("deaths-1.csv.sha256"), "0".repeat(64) + "  deaths-1.csv\n");
    List<RunRow> refused = deaths(DATE);

    assertThat(refused.get(0).status).isEqualTo(RunRow.Status.FAILED);
    assertThat(refused.get(0).reason).contains("校验文件", "CHECKSUM_MISMATCH");
    assertThat(statuses()).containsExactly("FAILED");

    Files.writeString(inbox.resolve("deaths-1.csv"), HEADER);
    Files.writeString(inbox.resolve("deaths-1.csv.sha256"), sha256(HEADER) + "  deaths-1.csv\n");
    assertThat(deaths(DATE).get(0).status).isEqualTo(RunRow.Status.DONE);
    assertThat(statuses()).containsExactly("APPLIED");
  }

  @Test
  void whatStaysIsForgottenOnlyAfterItIsGoneForLongAndJudgedByItsContentThen() throws IOException {
    pullingDeaths("{ from: \"file:data/inbox\", after: keep, finished: { stable: 0s } }");
    Path file = Files.writeString(inbox.resolve("deaths-1.csv"), HEADER);
    deaths(DATE);
    String longAgo = "UPDATE fetched_file SET met_at = met_at - INTERVAL 100 DAY";
    engine.sql().update(longAgo);
    deaths(DATE);
    assertThat(engine.count("fetched_file")).isEqualTo(1);
    assertThat(engine.count("delivery")).isEqualTo(1);

    engine.sql().update(longAgo);
    FileTime then = Files.getLastModifiedTime(file);
    Files.delete(file);
    deaths(DATE);
    assertThat(engine.count("fetched_file")).isZero();

    Files.writeString(file, HEADER);
    Files.setLastModifiedTime(file, then);
    assertThat(deaths(DATE).get(0).reason).contains("相同");
    assertThat(engine.count("delivery")).isEqualTo(1);
  }

  @Test
  void anEmptyFileIsADeliveryWithAReason() throws IOException {
    Files.writeString(inbox.resolve("deaths-1.csv"), "");
    List<RunRow> runs = deaths(DATE);

    assertThat(runs.get(0).status).isEqualTo(RunRow.Status.FAILED);
    assertThat(runs.get(0).reason).contains("空");
    assertThat(inbox.resolve("deaths-1.csv")).doesNotExist();
  }

  @Test
  void anOriginalWhoseTimeIsOverGoesUnlessSomethingRestsOnIt() throws IOException {
    Village village = Village.of(3);
    engine.run("certificate-registry", village.registry(folder.resolve("in")), Nights.FIRST);
    Path empty = Files.writeString(folder.resolve("deaths.csv"), HEADER);
    engine.run("deaths", empty, Nights.FIRST);
    Path killed = Files.writeString(folder.resolve("data/archive/arriving-1.part"), "half", UTF_8);
    Files.setLastModifiedTime(killed, FileTime.from(Instant.EPOCH));
    engine.sql().update("UPDATE delivery SET received_at = received_at - INTERVAL 100 DAY");
    try (Stream<Path> files = Files.walk(folder.resolve("data/archive"))) {
      for (Path original : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(original, FileTime.from(Instant.EPOCH));
      }
    }
    new DefinitionsCopy(folder)
        .edit("jobs/district.yaml", "district: ", "retention: { originalDays: 90 }\ndistrict: ");
    try (TestEngine keeping = engine.restarted()) {
      keeping.sync().nightly("nightly", Optional.empty(), LocalDate.parse(Nights.SECOND));
    }

    assertThat(
            engine
                .sql()
                .queryForList(
                    "SELECT job FROM delivery WHERE original_removed_at IS NOT NULL", String.class))
        .containsExactly("deaths");
    assertThat(originals()).hasSize(1);
  }

  @Test
  void aFileForWhichTheDiskHasNoRoomStaysAndComesTheNextNight() throws Exception {
    Path large = Files.writeString(inbox.resolve("deaths-1.csv"), HEADER + "\n".repeat(3 << 20));
    Files.writeString(inbox.resolve("deaths-2.csv"), HEADER);
    try (Child full = Child.withoutRoom(engine, database, "run", "deaths")) {
      assertThat(full.exitCode()).isEqualTo(1);
      assertThat(full.out()).contains("deaths-1.csv", "磁盘已满或超出限额");
    }
    assertThat(large).hasSize(HEADER.getBytes(UTF_8).length + (3 << 20));
    assertThat(statuses()).containsExactly("APPLIED");
    try (Stream<Path> parts = Files.list(folder.resolve("data/archive"))) {
      assertThat(parts).noneMatch(part -> part.toFile().getName().startsWith("arriving-"));
    }

    LocalDate later = DATE.plusDays(1);
    engine.sync().run("deaths", List.of(), Optional.empty(), Optional.empty(), later);
    assertThat(large).doesNotExist();
    assertThat(statuses()).containsExactly("APPLIED", "APPLIED");
  }

  @Test
  void theFileWhoseRowsWereMendedStaysAsLongAsTheMendedRowsCount() throws Exception {
    Path file = Files.writeString(folder.resolve("deaths.csv"), HEADER + "示例甲,1,2026-10-01,所\n");
    RunRow first = engine.run("deaths", file, Nights.FIRST);
    Path mended =
        MendedList.of(engine, first)
            .set(0, "身份证号", "310114196103040114")
            .save(folder.resolve("mended.xlsx"));
    assertThat(engine.run("deaths", mended, Nights.FIRST).status).isEqualTo(RunRow.Status.DONE);
    engine.sql().update("UPDATE delivery SET received_at = received_at - INTERVAL 100 DAY");
    for (Path original : originals()) {
      came(original, 200);
    }
    new DefinitionsCopy(folder)
        .edit("jobs/district.yaml", "district: ", "retention: { originalDays: 90 }\ndistrict: ");
    try (TestEngine keeping = engine.restarted()) {
      keeping.sync().nightly("nightly", Optional.empty(), LocalDate.parse(Nights.SECOND));
      assertThat(originals()).hasSize(2);

      engine.sql().update("UPDATE statement SET until_as_of = '2026-11-01'");
      engine.sql().update("DELETE FROM finding");
      keeping.sync().nightly("nightly", Optional.empty(), LocalDate.parse(Nights.SECOND));
      assertThat(originals()).isEmpty();
    }
  }

  /** Beside the mark that tells the archive. */
  private List<Path> originals() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("data/archive"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toFile().getName().startsWith("sunbridge-"))
          .toList();
    }
  }

  @Test
  void whatNothingRefersToGoesAfterAWhile() throws Exception {
    // The database is told when it was made.
    engine.get(KeyedHash.class);
    Archive archive = engine.get(Archive.class);
    Uploads uploads = engine.get(Uploads.class);
    JobDefinition deaths = engine.get(Definitions.class).job("deaths");
    Path draft = archive.path(handedIn(uploads, deaths, "a").archivedAs);
    UploadRow withdrawn = handedIn(uploads, deaths, "b");
    uploads.withdraw(withdrawn);
    Path young = kept(archive, "c");
    Path older = kept(archive, "d");
    Path killed = kept(archive, "e");
    Path gone = archive.path(withdrawn.archivedAs);
    for (Path original : List.of(draft, gone, killed)) {
      came(original, 100);
    }
    came(young, 80);
    came(older, 300);
    engine.sql().update("UPDATE installation SET created_at = created_at - INTERVAL 200 DAY");
    engine.sync().nightly("nightly", Optional.empty(), LocalDate.parse(Nights.FIRST));

    assertThat(List.of(draft, young, older)).allMatch(Files::exists);
    assertThat(List.of(gone, killed)).noneMatch(Files::exists);
  }

  private static UploadRow handedIn(Uploads uploads, JobDefinition job, String content) {
    return uploads.keep(
        "lin", job, "deaths.csv", null, null, new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private static Path kept(Archive archive, String content) {
    return archive.path(archive.keep(new ByteArrayInputStream(content.getBytes(UTF_8))).name());
  }

  private static void came(Path original, int daysAgo) throws IOException {
    Instant then = Instant.now().minus(Duration.ofDays(daysAgo));
    Files.setLastModifiedTime(original, FileTime.from(then));
  }

  @Test
  void aRowLeadsBackToItsBytes() throws Exception {
    String row = "示例甲,310114196103040114,2026-10-01,所\n";
    Path file = Files.writeString(folder.resolve("deaths.csv"), HEADER + row + "\n" + row);
    engine.run("deaths", file, Nights.FIRST);
    String id = engine.sql().queryForObject("SELECT id FROM delivery", String.class);
    String from = String.valueOf(HEADER.getBytes(UTF_8).length);
    try (Child masked = Child.of(engine, database, "delivery", id, "--row", "2")) {
      assertThat(masked.exitCode()).as(masked.err()).isZero();
      assertThat(masked.out()).contains("bytes " + from, "示*甲").doesNotContain("示例甲");
    }
    String[] reveal = {"delivery", id, "--row", "4", "--reveal", "--reason", "信访复核"};
    try (Child revealed = Child.of(engine, database, reveal)) {
      assertThat(revealed.exitCode()).as(revealed.err()).isZero();
      assertThat(revealed.out()).contains(row.strip());
    }
    assertThat(engine.sql().queryForObject("SELECT reason FROM audit", String.class))
        .isEqualTo("信访复核");
  }

  private List<String> statuses() {
    return engine.sql().queryForList("SELECT status FROM delivery ORDER BY id", String.class);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
