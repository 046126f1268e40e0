package org.sunbridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sunbridge.testing.TestDatabase;

@Tag("database")
class SchemaTest {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void holdsTheTablesOfBatchAndQuartz() throws SQLException {
    assertThat(
            strings(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"))
        .contains(
            "BATCH_JOB_INSTANCE", "BATCH_STEP_EXECUTION_CONTEXT", "QRTZ_TRIGGERS", "QRTZ_LOCKS");
  }

  @Test
  void everyTextIsComparedExactly() throws SQLException {
    assertThat(
            strings(
                "SELECT DISTINCT collation_name FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND collation_name IS NOT NULL"
                    + " AND table_name <> 'flyway_schema_history'"))
        .isSubsetOf("utf8mb4_bin", "ascii_bin");
  }

  @Test
  void everyTableIsTransactional() throws SQLException {
    assertThat(
            strings(
                "SELECT DISTINCT engine FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"))
        .containsExactly("InnoDB");
  }

  private static List<String> strings(String sql) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
