package org.sunbridge.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sunbridge.testing.TestDatabase;

/**
 * Rows that somebody else has locked: whoever works towards them stops there, in the middle of the
 * work, until the obstacle is taken away.
 */
final class Obstacle implements AutoCloseable {

  private final Connection connection;

  /**
   * @param rows a SELECT of what is to be locked; where it finds none, the gap is
   */
  Obstacle(TestDatabase database, String rows) throws SQLException {
    connection = database.dataSource().getConnection();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery(rows + " FOR UPDATE").close();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }
}
