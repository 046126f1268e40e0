package org.sunbridge.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A real OpenSSH server on a loopback port, with host keys of its own; only SFTP, only for a user
 * of its own, who comes in by key and, where the tests run as root, by password.
 */
public final class OpenSshServer implements AutoCloseable {

  private static final Path SSHD = Path.of("/usr/sbin/sshd");

  private final Path folder;
  private final int port;
  private final String user;
  private final String password = UUID.randomUUID().toString();
  private Process process;

  private OpenSshServer(Path folder) throws Exception {
    this.folder = folder;
    this.port = freePort();
    boolean isRoot = System.getProperty("user.name").equals("root");
    this.user = isRoot ? "sunbridge-" + ProcessHandle.current().pid() : current();
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey().toString());
    run("ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", folder + "/host_rsa");
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "open sesame", "-f", userKey().toString());
    Files.copy(folder.resolve("user_key.pub"), folder.resolve("authorized_keys"));
    if (isRoot) {
      Files.createDirectories(Path.of("/run/sshd"));
      String tomorrow = LocalDate.now().plusDays(2).toString();
      // A home that is not the root, so that a relative path is another than an absolute one.
      run("useradd", "-M", "--home-dir", folder.toString(), "--expiredate", tomorrow, user);
      piped(user + ":" + password, "chpasswd");
    }
    Files.write(
        folder.resolve("sshd_config"),
        List.of(
            "Port " + port,
            "ListenAddress 127.0.0.1",
            "HostKey " + hostKey(),
            "HostKey " + folder.resolve("host_rsa"),
            "PidFile none",
            "StrictModes no",
            "UsePAM no",
            "AllowUsers " + user,
            "AuthorizedKeysFile " + folder.resolve("authorized_keys"),
            "PasswordAuthentication yes",
            "Subsystem sftp internal-sftp",
            "ForceCommand internal-sftp"));
    start();
  }

  /** Skips the test where there is no sshd; ./sunbridge test installs it. */
  public static OpenSshServer in(Path folder) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(SSHD), "openssh-server is not installed");
    Files.createDirectories(folder);
    run("chmod", "755", folder.toString(), folder.toAbsolutePath().getParent().toString());
    return new OpenSshServer(folder.toRealPath());
  }

  private void start() throws Exception {
    process =
        new ProcessBuilder(
                SSHD.toString(), "-D", "-e", "-f", folder.resolve("sshd_config").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("sshd.log").toFile())
            .start();
    await().atMost(Duration.ofSeconds(20)).until(this::answers);
  }

  /** The same address with other host keys, as after a change of machines or an attack. */
  public void changeHostKeys() throws Exception {
    stop();
    for (String name : List.of("host_key", "host_rsa")) {
      Files.delete(folder.resolve(name));
      Files.delete(folder.resolve(name + ".pub"));
    }
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey().toString());
    run("ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", folder + "/host_rsa");
    start();
  }

  /** From now on it asks for the password by PAM, as many servers of the house do. */
  public void asksByKeyboard() throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/etc/pam.d/sshd")), "there is no PAM for sshd");
    stop();
    Path config = folder.resolve("sshd_config");
    Files.writeString(
        config,
        Files.readString(config)
            .replace("UsePAM no", "UsePAM yes")
            .replace(
                "PasswordAuthentication yes",
                "PasswordAuthentication no\nPubkeyAuthentication no\n"
                    + "KbdInteractiveAuthentication yes"));
    start();
  }

  public boolean hasPasswords() {
    return user.startsWith("sunbridge-");
  }

  public String user() {
    return user;
  }

  public String password() {
    return password;
  }

  /** With the passphrase {@code open sesame}. */
  public Path userKey() {
    return folder.resolve("user_key");
  }

  private Path hostKey() {
    return folder.resolve("host_key");
  }

  /** Address of an absolute folder on this server. */
  public String address(Path shared) {
    return "sftp://127.0.0.1:" + port + "/" + shared;
  }

  /** As ssh-keygen prints it. */
  public String fingerprint() throws Exception {
    return out("ssh-keygen", "-l", "-f", hostKey() + ".pub").split(" ")[1];
  }

  public String knownHosts() throws Exception {
    String[] key = Files.readString(Path.of(hostKey() + ".pub")).split(" ");
    return "[127.0.0.1]:" + port + " " + key[0] + " " + key[1].strip() + "\n";
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return socket.getInputStream().read() == 'S';
    } catch (IOException e) {
      return false;
    }
  }

  private void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  @Override
  public void close() throws Exception {
    stop();
    if (hasPasswords()) {
      new ProcessBuilder("userdel", "--force", user).start().waitFor();
    }
  }

  private static String current() {
    return System.getProperty("user.name");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void run(String... command) throws Exception {
    out(command);
  }

  private static String out(String... command) throws Exception {
    return piped("", command);
  }

  private static String piped(String input, String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().write(input.getBytes());
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + out);
    }
    return out;
  }
}
