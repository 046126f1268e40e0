package org.sunbridge.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.domain.Refused;

/**
 * The right to run the pipeline on a database: a named lock of the server on a connection of its
 * own. A process that dies loses its connection and so the lock, at once; a machine that dies loses
 * it when nothing has come over the connection for {@link #SILENCE}. Whoever holds it knows that
 * every run still marked as running is dead. Whoever finds it lost, having been suspended for so
 * long, is interrupted: somebody else may be running by then.
 */
public final class PipelineLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PipelineLock.class);

  /** After which the server gives up the connection of a machine that is gone. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(20);

  /** Lock names are the whole server's: the schema's name keeps installations apart. */
  private static final String NAME = "CONCAT('sunbridge.', LEFT(SHA2(DATABASE(), 256), 40))";

  private final Connection connection;
  private final Thread owner;
  private final ScheduledExecutorService words;
  private boolean isClosed;
  private boolean isLost;

  private PipelineLock(Connection connection) {
    this.connection = connection;
    this.owner = Thread.currentThread();
    this.words =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "pipeline-lock");
              thread.setDaemon(true);
              return thread;
            });
    words.scheduleWithFixedDelay(
        this::tellThatItIsHeld,
        BETWEEN_WORDS.toSeconds(),
        BETWEEN_WORDS.toSeconds(),
        TimeUnit.SECONDS);
  }

  /**
   * @param connections not pooled: the connection is held as long as the lock
   * @throws Refused when another run goes on for longer than {@code patience}
   */
  static PipelineLock take(DataSource connections, Duration patience) {
    try {
      Connection connection = connections.getConnection();
      try {
        // Before the lock is asked for: a machine may die while it waits.
        letNoSilenceLast(connection);
        if (isTaken(connection, patience)) {
          return new PipelineLock(connection);
        }
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the pipeline's lock cannot be asked for", e);
    }
    throw new Refused(
        "另一个运行还在进行，请等它结束后再试。Another run is still going on: try again once it has ended.");
  }

  private static boolean isTaken(Connection connection, Duration patience) throws SQLException {
    String sql = "SELECT GET_LOCK(" + NAME + ", ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, patience.toSeconds());
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getInt(1) == 1;
      }
    }
  }

  private static void letNoSilenceLast(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION wait_timeout = " + SILENCE.toSeconds());
    }
  }

  private synchronized void tellThatItIsHeld() {
    if (isClosed) {
      return;
    }
    if (isLost) {
      // Something may have taken the first interruption for its own.
      owner.interrupt();
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT IS_USED_LOCK(" + NAME + ") = CONNECTION_ID()")) {
      isLost = !result.next() || result.getInt(1) != 1;
    } catch (SQLException e) {
      LOG.error("the pipeline's lock does not answer", e);
      isLost = true;
    }
    if (isLost) {
      LOG.error("the pipeline's lock is lost: what runs here is interrupted");
      owner.interrupt();
    }
  }

  @Override
  public void close() {
    words.shutdownNow();
    synchronized (this) {
      isClosed = true;
      if (isLost) {
        // It was for the work that has ended now.
        Thread.interrupted();
      }
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException("the pipeline's lock could not be given back", e);
      }
    }
  }
}
