package org.sunbridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.OpenSshServer;

/** A partner's real OpenSSH server. */
class SftpTest {

  @TempDir static Path machine;
  private static OpenSshServer server;

  @TempDir Path folder;
  private Fetching fetching;
  private Path out;

  @BeforeAll
  static void start() throws Exception {
    server = OpenSshServer.in(machine.resolve("ssh"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void aFileLiesReady() throws Exception {
    fetching = new Fetching(folder);
    fetching.write("secrets/password", server.password() + "\n");
    fetching.write("known_hosts", server.knownHosts());
    out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("deaths-20261121.csv"), "姓名,身份证号\n");
    // The server's user is not the one who runs the tests.
    for (Path path = out; path != null; path = path.getParent()) {
      openToAll(path);
    }
  }

  private static void openToAll(Path path) {
    if (Files.isDirectory(path) && path.startsWith(System.getProperty("java.io.tmpdir"))) {
      path.toFile().setReadable(true, false);
      path.toFile().setExecutable(true, false);
      path.toFile().setWritable(true, false);
    }
  }

  private String byKey() {
    return "login: { user: "
        + server.user()
        + ", key: { file: \""
        + server.userKey()
        + "\" }, passphrase: { env: PASSPHRASE } }";
  }

  private String from() {
    return "from: \""
        + server.address(out)
        + "\", include: \"deaths*.csv\", finished: { stable: 0s }";
  }

  @Test
  void comesByKey() throws IOException {
    fetching.environment.put("PASSPHRASE", "open sesame");
    Pulled pulled = fetching.pull("{ " + from() + ", " + byKey() + " }");

    assertThat(pulled.files()).isEqualTo(1);
    assertThat(fetching.received).containsEntry("deaths-20261121.csv", "姓名,身份证号\n");
    assertThat(names(out)).isEmpty();
    assertThat(names(out.resolve(".received"))).singleElement().asString().endsWith(".csv");
  }

  @Test
  void comesByPassword() throws IOException {
    Assumptions.assumeTrue(server.hasPasswords(), "only root may make a user with a password");
    fetching.pull("{ " + from() + ", " + byPassword("password") + ", after: delete }");

    assertThat(fetching.received).hasSize(1);
    assertThat(names(out)).isEmpty();
  }

  @Test
  void comesByAPasswordThatIsAskedForByKeyboard() throws Exception {
    Assumptions.assumeTrue(server.hasPasswords(), "only root may make a user with a password");
    server.asksByKeyboard();
    fetching.write("secrets/wrong", "wrong");
    refused("{ " + from() + ", " + byPassword("wrong") + " }", "登录被拒绝");
    fetching.pull("{ " + from() + ", " + byPassword("password") + " }");

    assertThat(fetching.received).hasSize(1);
    assertThat(names(out)).isEmpty();
  }

  @Test
  void aWrongPasswordIsRefusedWithASentence() throws IOException {
    fetching.write("secrets/wrong", "wrong");

    refused("{ " + from() + ", " + byPassword("wrong") + " }", "登录被拒绝", "sftp://127.0.0.1");
  }

  @Test
  void aSecretThatIsNotThereIsNamed() {
    refused("{ " + from() + ", " + byKey() + " }", "PASSPHRASE");
  }

  private String byPassword(String name) {
    return "login: { user: " + server.user() + ", password: { file: data/secrets/" + name + " } }";
  }

  @Test
  void aFingerprintInTheJobIsEnough() throws Exception {
    Files.delete(fetching.data().resolve("known_hosts"));
    fetching.environment.put("PASSPHRASE", "open sesame");
    fetching.pull("{ " + from() + ", " + byKey() + ", hostKey: \"" + server.fingerprint() + "\" }");

    assertThat(fetching.received).hasSize(1);
  }

  @Test
  void anUnknownHostIsRefusedAndItsFingerprintTold() throws Exception {
    Files.delete(fetching.data().resolve("known_hosts"));
    fetching.environment.put("PASSPHRASE", "open sesame");

    refused("{ " + from() + ", " + byKey() + " }", server.fingerprint(), "hostKey", "known_hosts");
  }

  @Test
  void aFingerprintOfAnotherHostIsRefused() throws Exception {
    fetching.environment.put("PASSPHRASE", "open sesame");
    String other = "SHA256:" + "A".repeat(43);

    refused(
        "{ " + from() + ", " + byKey() + ", hostKey: \"" + other + "\" }", server.fingerprint());
  }

  @Test
  void aHostWhoseKeyChangedIsRefused() throws Exception {
    fetching.environment.put("PASSPHRASE", "open sesame");
    server.changeHostKeys();

    refused("{ " + from() + ", " + byKey() + " }", "主机密钥变了", server.fingerprint());
  }

  @Test
  void aServerThatIsNotThereIsTold() throws Exception {
    String nobody = "from: \"sftp://127.0.0.1:9/out\", " + byPassword("password");

    refused("{ " + nobody + " }", "连不上服务器", "deaths");
  }

  @Test
  void aFolderThatIsNotThereIsTold() throws Exception {
    fetching.environment.put("PASSPHRASE", "open sesame");

    refused(
        "{ from: \"" + server.address(folder.resolve("nowhere")) + "\", " + byKey() + " }",
        "没有这个文件夹");
  }

  @Test
  void whatStaysIsFetchedOnceOnly() throws Exception {
    fetching.environment.put("PASSPHRASE", "open sesame");
    String kept = "{ " + from() + ", " + byKey() + ", after: keep }";

    assertThat(fetching.pull(kept).files()).isEqualTo(1);
    assertThat(fetching.pull(kept).files()).isZero();
    Files.writeString(out.resolve("deaths-20261121.csv"), "姓名,身份证号,死亡日期\n");
    assertThat(fetching.pull(kept).files()).isEqualTo(1);
    assertThat(names(out)).hasSize(1);
  }

  @Test
  void aFolderOfAnyNameIsFound() throws Exception {
    fetching.environment.put("PASSPHRASE", "open sesame");
    Path odd = Files.createDirectories(out.resolve("报送 文件+1"));
    openToAll(odd);
    Files.writeString(odd.resolve("deaths 死亡 1.csv"), "x");
    fetching.pull(
        "{ from: \"" + server.address(odd) + "\", finished: { stable: 0s }, " + byKey() + " }");

    assertThat(fetching.received).containsOnlyKeys("deaths 死亡 1.csv");
  }

  private void refused(String pull, String... said) {
    assertThatThrownBy(() -> fetching.pull(pull))
        .isInstanceOf(PullFailed.class)
        .hasMessageContainingAll(said)
        .hasMessageNotContainingAny(server.password(), "open sesame", "Exception");
    assertThat(fetching.received).isEmpty();
  }

  private static Stream<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .toList()
          .stream();
    }
  }

  private static java.util.List<String> names(Path folder) throws IOException {
    return list(folder).toList();
  }
}
