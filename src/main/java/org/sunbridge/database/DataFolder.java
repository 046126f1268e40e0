package org.sunbridge.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * The embedded server's part of the data folder: {@code mariadb/}, readable by its owner alone.
 *
 * <pre>
 * tables/     the databases; there is one or there is none: it is installed under another name and
 *             renamed when complete, so a half-done installation is never taken for a whole one
 * programs/   the unpacked server
 * server.cnf  the options of the running server, its port among them; written anew at every start
 * start.lock  held by whoever looks for the server, installs or starts it
 * users.lock  held, shared, by everybody who uses the server
 * password    the application's; made with the folder
 * server.log  what the server says
 * </pre>
 */
record DataFolder(Path root) {

  /** A unix socket's address holds 107 bytes and an end mark. */
  private static final int LONGEST_SOCKET_PATH = 107;

  static DataFolder in(Path data) {
    Path root = data.resolve("mariadb");
    try {
      Files.createDirectories(data);
      if (!Files.isDirectory(root)) {
        try {
          Files.createDirectory(root);
        } catch (java.nio.file.FileAlreadyExistsException madeMeanwhile) {
          // By another process: as good.
        }
        ownersOnly(root, "rwx------");
      }
      return new DataFolder(root.toRealPath());
    } catch (IOException e) {
      throw new DatabaseUnavailable(Sentences.folderUnusable(root, reason(e)), e);
    }
  }

  Path tables() {
    return root.resolve("tables");
  }

  Path unfinishedTables() {
    return root.resolve("tables.unfinished");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  Path options() {
    return root.resolve("server.cnf");
  }

  Path access() {
    return root.resolve("access.sql");
  }

  Path startLock() {
    return root.resolve("start.lock");
  }

  Path usersLock() {
    return root.resolve("users.lock");
  }

  Path log() {
    return root.resolve("server.log");
  }

  /** In the folder, or, where its path is too long for a socket, under a short name of its own. */
  Path socket() {
    Path here = root.resolve("server.sock");
    if (here.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH) {
      return here;
    }
    String name =
        UUID.nameUUIDFromBytes(root.toString().getBytes(StandardCharsets.UTF_8)).toString();
    return Path.of("/tmp", "sunbridge-" + name + ".sock");
  }

  boolean installed() {
    return Files.isDirectory(tables());
  }

  /** The application's password; made up when there is none yet. */
  String password() throws IOException {
    Path file = root.resolve("password");
    if (!Files.exists(file)) {
      writePrivately(file, Passwords.random());
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  /** Whole or not at all, and never readable by others, not even for a moment. */
  void writePrivately(Path file, String content) throws IOException {
    Path draft = Files.createTempFile(root, file.getFileName().toString(), ".draft");
    ownersOnly(draft, "rw-------");
    Files.writeString(draft, content);
    Files.move(
        draft,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static void ownersOnly(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : " " + message);
  }
}
