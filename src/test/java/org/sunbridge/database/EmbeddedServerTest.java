package org.sunbridge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of a data folder as one process sees it. */
class EmbeddedServerTest {

  @TempDir Path data;

  @Test
  void keepsItsDataBetweenStarts() throws SQLException {
    try (Database first = open(data)) {
      ask(first, "CREATE TABLE kept (name VARCHAR(20))");
      ask(first, "INSERT INTO kept VALUES ('𠮷·阿依古丽')");
    }
    try (Database second = open(data)) {
      assertThat(ask(second, "SELECT name FROM kept")).containsExactly("𠮷·阿依古丽");
    }
  }

  @Test
  void letsNobodyInWithoutItsPassword() {
    try (Database database = open(data)) {
      String url = database.url();
      assertThatThrownBy(() -> DriverManager.getConnection(url, database.user(), ""))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Access denied");
      assertThatThrownBy(() -> DriverManager.getConnection(url, "root", ""))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(Access denied|not allowed).*");
      assertThatThrownBy(() -> DriverManager.getConnection(url, "", ""))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(Access denied|not allowed).*");
    }
  }

  @Test
  void keepsPasswordAndTablesFromOtherUsersOfTheMachine() throws Exception {
    try (Database database = open(data)) {
      DataFolder folder = DataFolder.in(data);
      assertThat(permissions(folder.root())).isEqualTo("rwx------");
      assertThat(permissions(folder.root().resolve("password"))).isEqualTo("rw-------");
      assertThat(permissions(folder.access())).isEqualTo("rw-------");
      assertThat(Files.readString(folder.log())).doesNotContain(database.password());
    }
  }

  @Test
  void givesTheApplicationNoMoreThanItsDatabase() throws SQLException {
    try (Database database = open(data)) {
      assertThat(ask(database, "SHOW DATABASES"))
          .containsExactlyInAnyOrder("information_schema", "sunbridge");
    }
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    try (Database database = open(data)) {
      int port = ServerOptions.portOf(DataFolder.in(data)).orElseThrow();
      assertThat(listening(InetAddress.getByName("127.0.0.1"), port)).isTrue();
      for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
        for (InetAddress address : card.inetAddresses().toList()) {
          assertThat(listening(address, port))
              .as("listening on " + address)
              .isEqualTo(address.getHostAddress().equals("127.0.0.1"));
        }
      }
    }
  }

  @Test
  void speaksFullUnicodeInUtcAndCountsWhatItWrites() throws SQLException {
    try (Database database = open(data)) {
      assertThat(
              ask(
                  database,
                  "SELECT CONCAT_WS(' ', @@character_set_server, @@collation_server,"
                      + " @@collation_connection, @@collation_database, @@time_zone, @@userstat,"
                      + " @@innodb_flush_log_at_trx_commit)"))
          .containsExactly("utf8mb4 utf8mb4_bin utf8mb4_bin utf8mb4_bin +00:00 ON 1");
    }
  }

  @Test
  void takesAnotherPortWhenSomebodyHasTakenIts() throws Exception {
    int before;
    try (Database database = open(data)) {
      before = ServerOptions.portOf(DataFolder.in(data)).orElseThrow();
    }
    InetSocketAddress address = new InetSocketAddress("127.0.0.1", before);
    try (ServerSocket somebodyElse = new ServerSocket()) {
      somebodyElse.bind(address);
      try (Database database = open(data)) {
        assertThat(ServerOptions.portOf(DataFolder.in(data)).orElseThrow()).isNotEqualTo(before);
        assertThat(ask(database, "SELECT 1")).containsExactly("1");
      }
    }
  }

  @Test
  void comesBackForAPoolThatWasOpenWhenItWasKilled() throws SQLException {
    try (Database database = open(data);
        HikariDataSource pool = DataSources.pool(database)) {
      ask(database, "CREATE TABLE kept (n INT)");
      ask(database, "INSERT INTO kept VALUES (7)");
      ServerProcess.of(DataFolder.in(data)).orElseThrow().kill();
      // What was used within the last half second is handed out unchecked.
      pool.getHikariPoolMXBean().softEvictConnections();
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT n FROM kept")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(7);
      }
    }
    assertThat(ServerProcess.of(DataFolder.in(data))).isEmpty();
  }

  @Test
  void mendsALostPassword() throws Exception {
    open(data).close();
    Files.delete(DataFolder.in(data).root().resolve("password"));
    try (Database database = open(data)) {
      assertThat(ask(database, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void redoesAnInstallationThatWasBrokenOff() throws Exception {
    Path unfinished = DataFolder.in(data).unfinishedTables();
    Files.createDirectories(unfinished.resolve("mysql"));
    Files.writeString(unfinished.resolve("ibdata1"), "half");
    try (Database database = open(data)) {
      assertThat(ask(database, "SELECT 1")).containsExactly("1");
    }
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void livesInAFolderWithALongAndUnusualName() throws SQLException {
    Path folder = data.resolve("阳光桥 数据 # \"一\"").resolve("x".repeat(120));
    try (Database database = open(folder)) {
      assertThat(ask(database, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void isOneForAllWhoOpenItInOneProcess() throws SQLException {
    try (Database one = open(data);
        Database other = open(data)) {
      assertThat(other.url()).isEqualTo(one.url());
      one.close();
      one.close();
      assertThat(ask(other, "SELECT 1")).containsExactly("1");
    }
    assertThat(ServerProcess.of(DataFolder.in(data))).isEmpty();
  }

  @Test
  void saysWhatToDoWhenTheFolderCannotBeUsed() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "");
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("SUNBRIDGE_DATA")
        .hasMessageContaining(file.toString());
  }

  private static Database open(Path data) {
    return Database.open(TestServer.settings(data), line -> {});
  }

  private static List<String> ask(Database database, String sql) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = database.connections().getConnection();
        Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          answers.add(rows.getString(1));
        }
      }
    }
    return answers;
  }

  private static boolean listening(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (java.io.IOException refused) {
      return false;
    }
  }

  private static String permissions(Path path) throws java.io.IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
