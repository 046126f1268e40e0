package org.sunbridge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mysql.cj.conf.DefaultPropertySet;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.TimeZone;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sunbridge.testing.TestDatabase;

/** What every room may rely on, on MariaDB and MySQL alike. */
@Tag("database")
class DataSourcesTest {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeEach
  void anEmptyTable() {
    DATABASE.execute(
        "DROP TABLE IF EXISTS note",
        "CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR(5), at DATETIME(6)) ENGINE=InnoDB");
  }

  @Test
  void readersWriteWhileTheyRead() throws SQLException {
    insertNumbers(20_000);
    try (HikariDataSource readers = DataSources.readers(DATABASE.database());
        Connection connection = readers.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement read = connection.createStatement();
          ResultSet rows = read.executeQuery("SELECT id FROM note ORDER BY id");
          PreparedStatement write =
              connection.prepareStatement("UPDATE note SET text = 'seen' WHERE id = ?")) {
        int count = 0;
        while (rows.next()) {
          if (count++ % 10_000 == 0) {
            write.setInt(1, rows.getInt(1));
            write.executeUpdate();
            connection.commit();
          }
        }
        assertThat(count).isEqualTo(20_000);
      }
    }
    assertThat(one("SELECT COUNT(*) FROM note WHERE text = 'seen'")).isEqualTo("2");
  }

  @Test
  void timesAreStoredInUtcWhereverTheProgramRuns() throws SQLException {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    try (Connection connection = DATABASE.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO note (id, at) VALUES (1, ?)")) {
      insert.setTimestamp(1, Timestamp.from(Instant.parse("2026-10-31T17:30:00Z")));
      insert.executeUpdate();
    } finally {
      TimeZone.setDefault(before);
    }
    assertThat(one("SELECT DATE_FORMAT(at, '%Y-%m-%d %H:%i') FROM note"))
        .isEqualTo("2026-10-31 17:30");
    assertThat(one("SELECT TIMEDIFF(NOW(), UTC_TIMESTAMP())")).isEqualTo("00:00:00");
  }

  @Test
  void textThatIsTooLongIsAnErrorAndNotCutOff() {
    assertThatThrownBy(() -> DATABASE.execute("INSERT INTO note (id, text) VALUES (1, '阿依古丽·买买提')"))
        .hasMessageContaining("too long");
  }

  @Test
  void rareCharactersAreKeptAndComparedExactly() throws SQLException {
    DATABASE.execute("INSERT INTO note (id, text) VALUES (1, '𠮷·Aé')");
    assertThat(one("SELECT COUNT(*) FROM note WHERE text = '𠮷·Aé'")).isEqualTo("1");
    assertThat(one("SELECT COUNT(*) FROM note WHERE text IN ('𠮷·aé', '𠮷·Ae', '吉·Aé')"))
        .isEqualTo("0");
  }

  @Test
  void anUpdateThatChangesNothingStillCountsTheRowItFound() throws SQLException {
    DATABASE.execute("INSERT INTO note (id, text) VALUES (1, 'same')");
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement update = connection.createStatement()) {
      assertThat(update.executeUpdate("UPDATE note SET text = 'same' WHERE id = 1")).isEqualTo(1);
    }
  }

  @Test
  void writersDoNotLockGapsAgainstEachOther() throws SQLException {
    try (Connection one = DATABASE.dataSource().getConnection()) {
      assertThat(one.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
    }
  }

  @Test
  void whatAVanishedMachineHoldsIsFreeWithinMinutes() throws SQLException {
    assertThat(one("SELECT @@SESSION.wait_timeout")).isEqualTo("120");
    try (HikariDataSource readers = DataSources.readers(DATABASE.database());
        Connection connection = readers.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT @@SESSION.wait_timeout")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(120);
    }
  }

  @Test
  void aServerThatVanishesIsMissedHoweverLongAStatementTakes() throws IOException {
    try (Socket here = new Socket()) {
      new WatchfulSockets().configureSocket(here, new DefaultPropertySet());
      assumeThat(here.supportedOptions()).contains(ExtendedSocketOptions.TCP_KEEPIDLE);
      assertThat(here.getKeepAlive()).isTrue();
      assertThat(here.getSoTimeout()).isZero();
      assertThat(here.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(60);
    }
  }

  @Test
  void migratingAgainChangesNothing() throws SQLException {
    String before = one("SELECT COUNT(*) FROM flyway_schema_history");
    DataSources.migrate(DATABASE.dataSource());
    assertThat(one("SELECT COUNT(*) FROM flyway_schema_history")).isEqualTo(before);
  }

  private static void insertNumbers(int count) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO note (id, text) VALUES (?, 'new')")) {
      connection.setAutoCommit(false);
      for (int i = 1; i <= count; i++) {
        insert.setInt(1, i);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  private static String one(String sql) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
