package org.sunbridge.database;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * A database server that a test starts and stops, with a clock of its own. To whoever serves it is
 * a district's own server: nobody but the test brings it back.
 */
public final class ServerApart implements AutoCloseable {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final DataFolder folder;
  private final Programs programs;
  private final Map<String, String> environment;
  private final int port;
  private Process process;

  private ServerApart(DataFolder folder, Programs programs, Map<String, String> environment)
      throws IOException {
    this.folder = folder;
    this.programs = programs;
    this.environment = environment;
    this.port = freePort();
    new ServerOptions(folder, programs).writeForPort(port, "");
    start();
  }

  /** Installs one and starts it. */
  public static ServerApart in(Path data, Map<String, String> environment) throws IOException {
    DataFolder folder = DataFolder.in(data);
    Programs programs = Programs.unpackedIn(TestServer.PROGRAMS, System.err::println);
    Installation.into(folder, programs);
    return new ServerApart(folder, programs, environment);
  }

  public Settings.External settings() throws IOException {
    return new Settings.External(
        JdbcUrl.embedded(port, ServerOptions.DATABASE), ServerOptions.USER, folder.password());
  }

  /** On the port it had; returns when it lets people in. */
  public void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(programs.server().toString(), "--defaults-file=" + folder.options())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    builder.environment().putAll(environment);
    process = builder.start();
    await().atMost(LONG).until(() -> !process.isAlive() || answers());
    if (!process.isAlive()) {
      throw new IllegalStateException(LogTail.of(folder.log(), 0));
    }
  }

  /** As a server's own shutdown does. */
  public void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }

  private boolean answers() throws IOException {
    Settings.External at = settings();
    try (Connection in = DriverManager.getConnection(at.url(), at.user(), at.password())) {
      return in.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
