package org.sunbridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
            column(
                "table_name",
                "SELECT table_name AS table_name FROM information_schema.tables WHERE table_schema = DATABASE()"))
        .contains(
            "BATCH_JOB_INSTANCE", "BATCH_STEP_EXECUTION_CONTEXT", "QRTZ_TRIGGERS", "QRTZ_LOCKS");
  }

  @Test
  void everyTextIsComparedExactly() throws SQLException {
    assertThat(
            column(
                "collation_name",
                "SELECT DISTINCT collation_name AS collation_name FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND collation_name IS NOT NULL"
                    + " AND table_name <> 'flyway_schema_history'"))
        .isSubsetOf("utf8mb4_bin", "ascii_bin");
  }

  @Test
  void everyTableIsTransactional() throws SQLException {
    assertThat(
            column(
                "engine",
                "SELECT DISTINCT engine AS engine FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"))
        .containsExactly("InnoDB");
  }

  @Test
  void whatBatchDidIsFoundByAnIndex() throws SQLException {
    String sql =
        "SELECT * FROM BATCH_JOB_EXECUTION_PARAMS"
            + " WHERE PARAMETER_NAME = 'run' AND PARAMETER_VALUE = CAST(7 AS CHAR)";
    assertThat(explained(sql)).contains("batch_parameter");
  }

  @Test
  void deliveriesThatDoNotSpeakAreFoundByIndexes() throws SQLException {
    String sql =
        """
        SELECT * FROM delivery d
        WHERE d.status IN ('RECEIVED', 'HELD')
           OR d.status = 'FAILED'
              AND EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION_PARAMS p
                          WHERE p.PARAMETER_NAME = 'delivery'
                            AND p.PARAMETER_VALUE = CAST(d.id AS CHAR))
        """;
    assertThat(explained(sql)).contains("batch_parameter");
  }

  /** Both servers tell it in JSON, in words of their own: the index that is used is a key. */
  private static String explained(String sql) throws SQLException {
    String plan = String.join("", column("EXPLAIN", "EXPLAIN FORMAT=JSON " + sql));
    return plan.lines()
        .filter(line -> line.matches("\\s*\"(key|index_name)\":.*"))
        .collect(Collectors.joining());
  }

  private static List<String> column(String name, String sql) throws SQLException {
    try (Connection connection = DATABASE.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(name));
      }
      return found;
    }
  }
}
