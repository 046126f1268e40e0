package org.sunbridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnDatabase
class TestDatabaseTest {

  @Test
  void isTheServerTheTestsWereGiven(DataSource pool) throws SQLException {
    String given = System.getenv().getOrDefault("SUNBRIDGE_TEST_DB_URL", "jdbc:mysql://127.0.0.1:");
    String server = given.replaceFirst("(//[^/]+)/.*", "$1");
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getMetaData().getURL()).startsWith(server);
      String version = connection.getMetaData().getDatabaseProductVersion();
      if (SharedServer.isEmbedded()) {
        assertThat(version).contains("MariaDB");
      }
    }
  }

  @Test
  void isASchemaForThisClassAlone(TestDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      assertThat(connection.getCatalog()).startsWith("sunbridge_test_");
    }
  }
}
