package org.sunbridge.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The option file a server is started with; by its path a server is known as this folder's. */
record ServerOptions(DataFolder folder, Programs programs, Path tables) {

  static final String DATABASE = "sunbridge";
  static final String USER = "sunbridge";

  private static final long LEAST_BUFFER_POOL = 256;
  private static final long MOST_BUFFER_POOL = 8_192;
  private static final long LEAST_LOG = 64;
  private static final long MOST_LOG = 256;
  private static final long MUCH_FREE = 2_048;

  private static final Pattern PORT = Pattern.compile("^port=(\\d+)$", Pattern.MULTILINE);

  ServerOptions(DataFolder folder, Programs programs) {
    this(folder, programs, folder.tables());
  }

  /** The port in the folder's option file: the running server's, or the last one's. */
  static OptionalInt portOf(DataFolder folder) throws IOException {
    if (!Files.exists(folder.options())) {
      return OptionalInt.empty();
    }
    Matcher port = PORT.matcher(Files.readString(folder.options()));
    return port.find() ? OptionalInt.of(Integer.parseInt(port.group(1))) : OptionalInt.empty();
  }

  void writeForInstallation() throws IOException {
    folder.writePrivately(folder.options(), places() + "innodb-log-file-size=" + LEAST_LOG + "M\n");
  }

  void writeForPort(int port, String moreGrants) throws IOException {
    Files.createDirectories(folder.temporary());
    folder.writePrivately(folder.access(), access(moreGrants));
    folder.writePrivately(
        folder.options(),
        places()
            + """
            port=%d
            bind-address=127.0.0.1
            socket=%s
            tmpdir=%s
            init-file=%s
            skip-name-resolve
            # Loopback only: nothing to encrypt for.
            skip-ssl
            # The server's default is latin1.
            character-set-server=utf8mb4
            collation-server=utf8mb4_bin
            # What the application commits is on the disk.
            innodb-flush-log-at-trx-commit=1
            # The server takes of it what it needs.
            innodb-buffer-pool-size=%dM
            # A night fits in: else what it changed is written to the tables before it is over.
            innodb-log-file-size=%dM
            max-allowed-packet=64M
            max-connections=200
            # Few connections need no more; eight, the default, ask for more files than most may open.
            table-open-cache-instances=1
            # Counts the rows each table gave and took, so that anybody can see what a night wrote.
            userstat=ON
            """
                .formatted(
                    port,
                    quoted(folder.socket()),
                    quoted(folder.temporary()),
                    quoted(folder.access()),
                    bufferPoolMegabytes(),
                    logMegabytes()));
  }

  /**
   * A quarter of the machine's memory: a register of a million people is some gigabytes, and what
   * is looked up in it lies anywhere.
   */
  private static long bufferPoolMegabytes() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long quarter = machine.getTotalMemorySize() / 4 >> 20;
    return Math.max(LEAST_BUFFER_POOL, Math.min(MOST_BUFFER_POOL, quarter));
  }

  /** A log of another size is made beside the one that is there. */
  private long logMegabytes() throws IOException {
    long free = Files.getFileStore(folder.root()).getUsableSpace() >> 20;
    return free < MUCH_FREE
        ? LEAST_LOG
        : Math.max(LEAST_LOG, Math.min(MOST_LOG, bufferPoolMegabytes() / 8));
  }

  private String places() {
    String root = System.getProperty("user.name").equals("root") ? "user=root\n" : "";
    return """
        # Written by Sunbridge at every start; changes are lost.
        [mariadbd]
        %sbasedir=%s
        datadir=%s
        lc-messages-dir=%s
        character-sets-dir=%s
        """
        .formatted(
            root,
            quoted(programs.folder()),
            quoted(tables),
            quoted(programs.share()),
            quoted(programs.share().resolve("charsets")));
  }

  /**
   * Run by the server before it lets anybody in. Repeating it at every start mends a password file
   * that was lost.
   */
  private String access(String moreGrants) throws IOException {
    return """
        CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
        CREATE OR REPLACE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
        GRANT ALL PRIVILEGES ON %1$s.* TO '%2$s'@'127.0.0.1';
        %4$s
        """
        .formatted(DATABASE, USER, folder.password(), moreGrants);
  }

  /** Paths may hold blanks and #. */
  private static String quoted(Path path) {
    return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
