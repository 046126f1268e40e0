package org.sunbridge.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.sunbridge.domain.Refused;

/**
 * The right to run the pipeline on a database: a named lock of the server on a connection of its
 * own. A process that dies loses its connection and so the lock, at once; whoever holds it knows
 * that every run still marked as running is dead.
 */
public final class PipelineLock implements AutoCloseable {

  private final Connection connection;

  private PipelineLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param connections not pooled: the connection is held as long as the lock
   * @throws Refused when another run goes on for longer than {@code patience}
   */
  static PipelineLock take(DataSource connections, Duration patience) {
    try {
      Connection connection = connections.getConnection();
      if (isTaken(connection, patience)) {
        return new PipelineLock(connection);
      }
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the pipeline's lock cannot be asked for", e);
    }
    throw new Refused(
        "另一个运行还在进行，请等它结束后再试。Another run is still going on: try again once it has ended.");
  }

  private static boolean isTaken(Connection connection, Duration patience) throws SQLException {
    // Lock names are the whole server's: the schema's name keeps installations apart.
    String sql = "SELECT GET_LOCK(CONCAT('sunbridge.', LEFT(SHA2(DATABASE(), 256), 40)), ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, patience.toSeconds());
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getInt(1) == 1;
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the pipeline's lock could not be given back", e);
    }
  }
}
