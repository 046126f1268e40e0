package org.sunbridge.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the server's own tables. Whatever an earlier, interrupted attempt left is thrown away; the
 * folder gets its name when it is whole.
 */
final class Installation {

  /**
   * In the order in which MariaDB's own installer runs them; help texts and examples are left out.
   */
  private static final List<String> SCRIPTS =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql");

  private Installation() {}

  /** Call with the start lock held and no server running. */
  static void into(DataFolder folder, Programs programs) throws IOException {
    Path tables = folder.unfinishedTables();
    Trees.delete(tables);
    Files.createDirectory(tables);
    new ServerOptions(folder, programs, tables).writeForInstallation();
    Process server =
        new ProcessBuilder(
                programs.server().toString(), "--defaults-file=" + folder.options(), "--bootstrap")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
            .start();
    IOException broken = null;
    try (OutputStream sql = server.getOutputStream()) {
      // Root has no password that could be guessed: the system says who asks, over the socket.
      String root = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "");
      sql.write(
          ("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='" + root + "';\n")
              .getBytes(StandardCharsets.UTF_8));
      for (String script : SCRIPTS) {
        Files.copy(programs.share().resolve(script), sql);
      }
    } catch (IOException e) {
      broken = e; // The server went away; its log says why.
    }
    int exit = await(server);
    if (exit != 0 || broken != null) {
      throw new DatabaseUnavailable(
          Sentences.installationFailed(folder.log(), LogTail.of(folder.log(), 0)), broken);
    }
    Files.move(tables, folder.tables());
  }

  private static int await(Process server) {
    try {
      return server.waitFor();
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable(Sentences.interrupted(), e);
    }
  }
}
