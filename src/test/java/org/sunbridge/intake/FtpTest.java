package org.sunbridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner's FTP server, with and without TLS. */
class FtpTest {

  @TempDir Path folder;
  private Fetching fetching;
  private Path out;

  @BeforeEach
  void aFileLiesReady() throws IOException {
    fetching = new Fetching(folder);
    fetching.write("secrets/password", FtpServerAt.PASSWORD);
    out = Files.createDirectories(folder.resolve("ftp/out"));
    // Line ends that a transfer as text would change.
    Files.writeString(out.resolve("deaths-死亡.csv"), "姓名,身份证号\r\n甲,1\n");
  }

  private static String pull(FtpServerAt server, String scheme, String more) {
    return "{ from: \""
        + server.address(scheme, "out")
        + "\", include: \"deaths*.csv\", finished: { stable: 0s },"
        + " login: { user: partner, password: { file: data/secrets/password } }"
        + more
        + " }";
  }

  @Test
  void comesByteForByte() throws Exception {
    try (FtpServerAt server = FtpServerAt.of(folder.resolve("ftp"))) {
      fetching.pull(pull(server, "ftp", ""));
    }

    assertThat(fetching.received).containsEntry("deaths-死亡.csv", "姓名,身份证号\r\n甲,1\n");
    assertThat(out.resolve("deaths-死亡.csv")).doesNotExist();
    assertThat(out.resolve(".received")).isDirectoryContaining("glob:**deaths-死亡.csv");
  }

  @Test
  void aFileThatMayNotBeMovedIsReceivedAndSaysSo() throws Exception {
    try (FtpServerAt server = FtpServerAt.readOnly(folder.resolve("ftp"))) {
      assertThatThrownBy(() -> fetching.pull(pull(server, "ftp", "")))
          .isInstanceOf(PullFailed.class)
          .hasMessageContaining("after: keep");
      assertThat(fetching.received).hasSize(1);

      assertThat(fetching.pull(pull(server, "ftp", ", after: keep")).files()).isEqualTo(1);
      assertThat(fetching.pull(pull(server, "ftp", ", after: keep")).files()).isZero();
    }
  }

  @Test
  void aWrongPasswordIsTold() throws Exception {
    fetching.write("secrets/password", "wrong");
    try (FtpServerAt server = FtpServerAt.of(folder.resolve("ftp"))) {
      assertThatThrownBy(() -> fetching.pull(pull(server, "ftp", "")))
          .isInstanceOf(PullFailed.class)
          .hasMessageContaining("登录被拒绝")
          .hasMessageNotContaining("wrong");
    }
  }

  @Test
  void aFolderThatIsNotThereIsTold() throws Exception {
    try (FtpServerAt server = FtpServerAt.of(folder.resolve("ftp"))) {
      String elsewhere = pull(server, "ftp", "").replace("/out\"", "/nowhere\"");
      assertThatThrownBy(() -> fetching.pull(elsewhere))
          .isInstanceOf(PullFailed.class)
          .hasMessageContaining("没有这个文件夹");
    }
    assertThat(folder.resolve("ftp/nowhere")).doesNotExist();
  }

  @Test
  void aFileItsSenderTakesAwayMeanwhileStopsNoOther() throws Exception {
    Files.writeString(out.resolve("deaths-a.csv"), "a");
    fetching.before = file -> Files.deleteIfExists(out.resolve("deaths-死亡.csv"));
    try (FtpServerAt server = FtpServerAt.of(folder.resolve("ftp"))) {
      assertThatThrownBy(() -> fetching.pull(pull(server, "ftp", "")))
          .isInstanceOf(PullFailed.class);
    }

    assertThat(fetching.received).containsOnlyKeys("deaths-a.csv");
  }

  @Test
  void comesThroughTlsFromAServerWhoseCertificateIsNamed() throws Exception {
    Path store = keyStore();
    try (FtpServerAt server = FtpServerAt.withTls(folder.resolve("ftp"), store)) {
      fetching.pull(pull(server, "ftps", ", certificate: data/partner.pem"));
    }

    assertThat(fetching.received).hasSize(1);
  }

  @Test
  void aCertificateThatNobodyNamedIsRefused() throws Exception {
    Path store = keyStore();
    try (FtpServerAt server = FtpServerAt.withTls(folder.resolve("ftp"), store)) {
      assertThatThrownBy(() -> fetching.pull(pull(server, "ftps", "")))
          .isInstanceOf(PullFailed.class)
          .hasMessageContaining("certificate");
    }
    assertThat(fetching.received).isEmpty();
  }

  @Test
  void aCertificateOfAnotherHostIsRefused() throws Exception {
    Path store = keyStore();
    try (FtpServerAt server = FtpServerAt.withTls(folder.resolve("ftp"), store)) {
      String named = pull(server, "ftps", ", certificate: data/partner.pem");
      assertThatThrownBy(() -> fetching.pull(named.replace("localhost", "127.0.0.1")))
          .isInstanceOf(PullFailed.class)
          .hasMessageContaining("certificate");
    }
    assertThat(fetching.received).isEmpty();
  }

  private Path keyStore() throws Exception {
    Path store = folder.resolve("server.p12");
    keytool(
        List.of("-genkeypair", "-alias", "ftp", "-keyalg", "EC", "-dname", "CN=localhost"),
        List.of("-ext", "san=dns:localhost", "-storepass", "changeit", "-keystore", store + ""));
    Files.createDirectories(fetching.data());
    keytool(
        List.of("-exportcert", "-rfc", "-alias", "ftp", "-storepass", "changeit"),
        List.of("-keystore", store + "", "-file", fetching.data().resolve("partner.pem") + ""));
    return store;
  }

  private static void keytool(List<String> what, List<String> with) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(what);
    command.addAll(with);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }
}
