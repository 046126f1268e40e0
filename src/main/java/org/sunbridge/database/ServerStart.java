package org.sunbridge.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds a folder's server running or starts it, installing it first where there is none. Everything
 * here happens under the folder's start lock.
 */
record ServerStart(DataFolder folder, Path programsTarget, String moreGrants) {

  private static final int PORTS_TO_TRY = 5;
  private static final long GLANCE_MILLIS = 30;
  private static final long SAY_SO_EVERY_SECONDS = 10;

  void unlessRunning(Consumer<String> progress) throws IOException {
    Optional<ServerProcess> found = ServerProcess.of(folder);
    if (found.isPresent() && folder.installed()) {
      // Perhaps its starter was killed before it was ready; if it ends instead, start it below.
      if (answers(found.get(), progress)) {
        return;
      }
    } else if (found.isPresent()) {
      end(found.get()); // Installing for somebody who was killed: nothing in it is of use.
    }
    Programs programs = Programs.unpackedIn(programsTarget, progress);
    if (!folder.installed()) {
      progress.accept(Sentences.installing());
      Installation.into(folder, programs);
    }
    start(programs, progress);
  }

  private void start(Programs programs, Consumer<String> progress) throws IOException {
    int port = freePort(ServerOptions.portOf(folder).orElse(0));
    for (int attempt = 1; ; attempt++) {
      new ServerOptions(folder, programs).writeForPort(port, moreGrants);
      long logBefore = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
      if (answers(ServerProcess.start(folder, programs), progress)) {
        return;
      }
      String log = LogTail.of(folder.log(), logBefore);
      if (log.contains("Unable to lock ./") || log.contains("Can't lock aria")) {
        throw new DatabaseUnavailable(Sentences.usedElsewhere(folder.root()));
      }
      // Somebody took the port between our look and the server's: another one, a few times.
      if (attempt == PORTS_TO_TRY || !log.contains("Bind on TCP/IP port")) {
        throw new DatabaseUnavailable(Sentences.notStarted(folder.log(), log));
      }
      port = freePort(0);
    }
  }

  /** Waits until it lets the application in; false when it ends before. */
  private boolean answers(ServerProcess server, Consumer<String> progress) throws IOException {
    int port = ServerOptions.portOf(folder).orElse(0);
    String url = JdbcUrl.embedded(port, ServerOptions.DATABASE);
    String password = folder.password();
    long since = System.nanoTime();
    long said = 0;
    while (server.running()) {
      // The password is this folder's own: whoever takes it is this folder's server.
      try (Connection in = DriverManager.getConnection(url, ServerOptions.USER, password)) {
        return true;
      } catch (SQLException notYet) {
        // Recovering after a crash takes as long as it takes; that it runs is enough to wait on.
        long seconds = (System.nanoTime() - since) / 1_000_000_000;
        if (seconds >= said + SAY_SO_EVERY_SECONDS) {
          progress.accept(Sentences.stillStarting(seconds, folder.log()));
          said = seconds;
        }
        Pause.millis(GLANCE_MILLIS);
      }
    }
    return false;
  }

  private static void end(ServerProcess server) {
    server.kill();
    while (server.running()) {
      Pause.millis(GLANCE_MILLIS);
    }
  }

  /** The preferred one where it is free: connections opened before a crash find the way back. */
  private static int freePort(int preferred) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(loopback, preferred));
      return probe.getLocalPort();
    } catch (IOException taken) {
      if (preferred == 0) {
        throw taken;
      }
      return freePort(0);
    }
  }
}
