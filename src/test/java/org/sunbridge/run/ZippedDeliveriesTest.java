package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** Zip archives as partners make them, and as attackers do. */
@OnDatabase
class ZippedDeliveriesTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String HEADER = "姓名,身份证号,死亡日期,登记机关\n";

  @TempDir Path folder;
  private TestEngine engine;
  private Path zip;

  @BeforeEach
  void start(TestDatabase database) throws IOException {
    DefinitionsCopy copy = DefinitionsCopy.in(folder);
    copy.edit(
        "jobs/deaths.yaml",
        "include: \"deaths*.{csv,xlsx}\" }",
        "include: \"deaths*\", unpack: { password: { file: data/zip.password } } }\n"
            + "asOf: { from: fileName, pattern: '.*?(?<date>\\d{8}).*' }");
    Files.createDirectories(folder.resolve("data"));
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    zip = folder.resolve("deaths-20261031.zip");
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  private List<RunRow> receive() {
    return engine
        .sync()
        .run(
            "deaths",
            List.of(zip),
            Optional.empty(),
            Optional.empty(),
            java.time.LocalDate.parse(Nights.FIRST));
  }

  private List<String> deliveries(String columns) {
    return engine
        .sql()
        .queryForList(
            "SELECT CONCAT_WS(' ', " + columns + ") FROM delivery ORDER BY id", String.class);
  }

  /** Members by name and content, as a program of the given charset packs them. */
  private void pack(Charset names, String... members) throws IOException {
    Files.write(zip, packed(names, members));
  }

  private static byte[] packed(Charset names, String... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
      for (int i = 0; i < members.length; i += 2) {
        out.putNextEntry(new ZipEntry(members[i]));
        out.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void eachMemberIsADeliveryThatKnowsItsArchive() throws IOException {
    pack(GBK, "死亡名单/十月/死亡-20261031.csv", HEADER, "死亡名单/死亡-20260930.csv", HEADER + "\n");
    receive();

    assertThat(deliveries("file_name, as_of, status, container IS NOT NULL"))
        .containsExactly(
            "死亡-20261031.csv 2026-10-31 APPLIED 1", "死亡-20260930.csv 2026-09-30 APPLIED 1");
    assertThat(deliveries("came_from"))
        .containsExactly(
            "deaths-20261031.zip!/死亡名单/十月/死亡-20261031.csv",
            "deaths-20261031.zip!/死亡名单/死亡-20260930.csv");
  }

  @Test
  void namesInUtf8AreReadToo() throws IOException {
    pack(StandardCharsets.UTF_8, "名单-20261031.csv", HEADER);
    receive();

    assertThat(deliveries("file_name")).containsExactly("名单-20261031.csv");
  }

  @Test
  void theArchivesNameTellsTheDayWhereTheMembersDoesNot() throws IOException {
    pack(GBK, "list.csv", HEADER);
    receive();

    assertThat(deliveries("as_of, status")).containsExactly("2026-10-31 APPLIED");
  }

  @Test
  void theSameArchiveAgainDoesNothing() throws IOException {
    pack(GBK, "a-20261031.csv", HEADER, "b-20260930.csv", HEADER);
    receive();
    zip = Files.copy(zip, folder.resolve("deaths-copy.zip"));
    List<RunRow> again = receive();

    assertThat(deliveries("status")).containsExactly("APPLIED", "APPLIED");
    assertThat(again.get(0).kind).isEqualTo(RunRow.Kind.PULL);
    assertThat(again.get(0).reason).contains("a-20261031.csv", "b-20260930.csv", "相同");
  }

  @Test
  void membersThatSpeakOfTheSameDayAreBothTurnedAway() throws IOException {
    pack(GBK, "a.csv", HEADER, "b.csv", HEADER + "甲,310114196103040114,2026-10-01,所\n");
    receive();

    assertThat(deliveries("status")).containsExactly("FAILED", "FAILED");
    assertThat(deliveries("reason")).allMatch(reason -> reason.contains("MEMBERS_ALIKE"));
  }

  @Test
  void whatIsNoDataIsPassedOver() throws IOException {
    pack(GBK, "__MACOSX/._a-20261031.csv", "x", ".DS_Store", "x", "说明.docx", "x", "a.csv", HEADER);
    receive();

    assertThat(deliveries("file_name")).containsExactly("a.csv");
  }

  @Test
  void anArchiveInsideAnArchiveIsOpened() throws IOException {
    String inner =
        new String(packed(StandardCharsets.UTF_8, "in/a-20261031.csv", HEADER), "ISO-8859-1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("inner.zip"));
      out.write(inner.getBytes("ISO-8859-1"));
    }
    Files.write(zip, bytes.toByteArray());
    receive();

    assertThat(deliveries("came_from"))
        .containsExactly("deaths-20261031.zip!/inner.zip!/in/a-20261031.csv");
  }

  @Test
  void aPasswordOpensIt() throws IOException {
    encrypted();
    Files.writeString(folder.resolve("data/zip.password"), "约定的 password\n");
    receive();

    assertThat(deliveries("file_name, status")).containsExactly("a.csv APPLIED");
  }

  @Test
  void aWrongPasswordIsTold() throws IOException {
    encrypted();
    Files.writeString(folder.resolve("data/zip.password"), "guessed");
    receive();

    assertThat(deliveries("status, reason"))
        .singleElement()
        .asString()
        .startsWith("FAILED")
        .contains("密码不对")
        .doesNotContain("guessed");
  }

  private void encrypted() throws IOException {
    ZipParameters aes = new ZipParameters();
    aes.setEncryptFiles(true);
    aes.setEncryptionMethod(EncryptionMethod.AES);
    aes.setFileNameInZip("a.csv");
    try (ZipFile made = new ZipFile(zip.toFile(), "约定的 password".toCharArray())) {
      made.addStream(new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8)), aes);
    }
  }

  @Test
  void pathsInNamesLeadNowhere() throws IOException {
    pack(GBK, "../../../../evil-20261031.csv", HEADER, "/etc/evil-20260930.csv", HEADER);
    receive();

    assertThat(deliveries("file_name, status"))
        .containsExactly("evil-20261031.csv APPLIED", "evil-20260930.csv APPLIED");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.toString().contains("evil"));
    }
    assertThat(Path.of("/etc/evil-20260930.csv")).doesNotExist();
  }

  @Test
  void aBombIsNotUnpackedAndTheNextFileIsReadAsUsual() throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.csv"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        out.write(zeros);
      }
    }
    receive();
    assertThat(deliveries("status, reason")).singleElement().asString().contains("ZIP_TOO_LARGE");
    pack(GBK, "a-20261030.csv", HEADER);
    receive();

    assertThat(deliveries("status")).containsExactly("FAILED", "APPLIED");
    try (Stream<Path> files = Files.walk(folder.resolve("data/archive"))) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void tooManyMembersAreNotOpened() throws IOException {
    String[] members = new String[2 * 1_001];
    for (int i = 0; i < members.length; i += 2) {
      members[i] = i + ".csv";
      members[i + 1] = "x";
    }
    pack(GBK, members);
    receive();

    assertThat(deliveries("reason")).singleElement().asString().contains("ZIP_TOO_MANY_MEMBERS");
  }

  @Test
  void aDamagedArchiveIsTold() throws IOException {
    pack(GBK, "a.csv", HEADER);
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(whole, whole.length / 2));
    receive();

    assertThat(deliveries("status, reason")).singleElement().asString().contains("ZIP_BROKEN");
  }

  @Test
  void otherKindsOfArchivesAreTold() throws IOException {
    Files.write(zip, new byte[] {'R', 'a', 'r', '!', 26, 7, 1, 0, 1, 2, 3});
    receive();

    assertThat(deliveries("reason")).singleElement().asString().contains("改用 zip");
  }

  @Test
  void anArchiveWithoutDataIsTold() throws IOException {
    pack(GBK, "readme.pdf", "x");
    receive();

    assertThat(deliveries("reason")).singleElement().asString().contains("没有数据文件");
  }
}
