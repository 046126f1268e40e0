package org.sunbridge.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * This process's part in the server of a data folder. The server belongs to the folder: whoever
 * needs it first starts it, detached; the others join it; the last to leave stops it. A server
 * whose users all died is found by the next, who uses it.
 *
 * <p>Two locks carry that. {@code users.lock} is held shared as long as the server is used, so
 * whoever gets it alone knows that nobody uses the server and may stop it; somebody who comes
 * meanwhile waits for that lock and then starts anew. {@code start.lock} is held while looking,
 * installing and starting, so of many who come at once one starts and the others find it running.
 *
 * <p>Within one process there is one of these a folder, shared by all who ask.
 */
final class EmbeddedServer {

  private static final Map<Path, EmbeddedServer> JOINED = new HashMap<>();
  private static final long STOPPING_MILLIS = 60_000;
  private static final long GLANCE_MILLIS = 30;

  private final DataFolder folder;
  private final ServerStart start;
  private final FolderLock users;
  private int joined;

  private EmbeddedServer(DataFolder folder, ServerStart start, FolderLock users) {
    this.folder = folder;
    this.start = start;
    this.users = users;
  }

  /**
   * @param moreGrants SQL that gives the application's user more than its database
   */
  static synchronized EmbeddedServer join(
      Settings.Embedded settings, String moreGrants, Consumer<String> progress) {
    DataFolder folder = DataFolder.in(settings.data());
    EmbeddedServer server = JOINED.get(folder.root());
    try {
      if (server == null) {
        ServerStart start = new ServerStart(folder, settings.programs(), moreGrants);
        server = arrive(folder, start, progress);
        JOINED.put(folder.root(), server);
      } else {
        server.ensureRunning(progress);
      }
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          Sentences.folderUnusable(folder.root(), DataFolder.reason(e)), e);
    }
    server.joined++;
    return server;
  }

  private static EmbeddedServer arrive(
      DataFolder folder, ServerStart start, Consumer<String> progress) throws IOException {
    try (FolderLock starting = FolderLock.exclusive(folder.startLock(), progress)) {
      FolderLock users = FolderLock.shared(folder.usersLock(), progress);
      try {
        start.unlessRunning(progress);
      } catch (IOException | RuntimeException e) {
        users.close();
        throw e;
      }
      return new EmbeddedServer(folder, start, users);
    }
  }

  /** Starts it again if it died; it comes back on its port where that is still free. */
  void ensureRunning(Consumer<String> progress) throws IOException {
    synchronized (EmbeddedServer.class) {
      try (FolderLock starting = FolderLock.exclusive(folder.startLock(), progress)) {
        start.unlessRunning(progress);
      }
    }
  }

  /** Where it listens now. */
  String url() {
    try {
      int port = ServerOptions.portOf(folder).orElseThrow();
      return JdbcUrl.embedded(port, ServerOptions.DATABASE);
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          Sentences.folderUnusable(folder.root(), DataFolder.reason(e)), e);
    }
  }

  String password() {
    try {
      return folder.password();
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          Sentences.folderUnusable(folder.root(), DataFolder.reason(e)), e);
    }
  }

  /** The last to leave stops the server and waits until it has ended. */
  void leave(Consumer<String> progress) {
    synchronized (EmbeddedServer.class) {
      joined--;
      if (joined > 0) {
        return;
      }
      JOINED.remove(folder.root());
      try {
        users.close();
        Optional<FolderLock> alone = FolderLock.exclusiveIfFree(folder.usersLock());
        if (alone.isPresent()) {
          try (FolderLock stopping = alone.get()) {
            stop(progress);
          }
        }
      } catch (IOException e) {
        throw new DatabaseUnavailable(
            Sentences.folderUnusable(folder.root(), DataFolder.reason(e)), e);
      }
    }
  }

  private void stop(Consumer<String> progress) {
    Optional<ServerProcess> found = ServerProcess.of(folder);
    if (found.isEmpty()) {
      return;
    }
    ServerProcess server = found.get();
    server.askToStop();
    long until = System.nanoTime() + STOPPING_MILLIS * 1_000_000;
    while (server.running()) {
      if (System.nanoTime() > until) {
        progress.accept(Sentences.notStopped(server.pid()));
        return;
      }
      Pause.millis(GLANCE_MILLIS);
    }
  }
}
