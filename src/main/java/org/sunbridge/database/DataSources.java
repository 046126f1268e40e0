package org.sunbridge.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Pools of connections to a database whose schema is up to date. No Spring needed. */
public final class DataSources {

  private static final int MOST_CONNECTIONS = 20;
  private static final int MOST_READERS = 6;

  /**
   * After which the server gives up the connection of a machine that is gone, and with it the rows
   * it had locked; its own default is eight hours. As long as the lock of the pipeline lasts, so
   * that whoever takes that over finds the rows free. A transaction that lives is never silent for
   * so long.
   */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  /** Connections that nobody uses just now are spoken on in time. */
  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(45);

  private DataSources() {}

  /** The schema brought up to date, then {@link #pool}. */
  public static HikariDataSource migrated(Database database) {
    migrate(database.connections());
    return pool(database);
  }

  /**
   * Brings the schema up to date; of several who do that at once one does it, the others wait.
   *
   * @throws DatabaseUnavailable when the tables are not those of any version of Sunbridge
   */
  public static void migrate(DataSource connections) {
    try {
      Flyway.configure()
          .dataSource(connections)
          .locations("classpath:db/migration")
          .connectRetries(0)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseUnavailable(Sentences.notMigrated(String.valueOf(e.getMessage())), e);
    }
  }

  /** For the short transactions of everything. */
  public static HikariDataSource pool(Database database) {
    return pool("sunbridge", database.connections(), MOST_CONNECTIONS);
  }

  /**
   * For reading millions of rows while the same transaction writes. Every statement here is
   * prepared on the server, which makes small ones slower: use {@link #pool} for those.
   */
  public static HikariDataSource readers(Database database) {
    return pool("sunbridge-readers", database.pagedConnections(), MOST_READERS);
  }

  private static HikariDataSource pool(String name, DataSource connections, int most) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(connections);
    config.setMaximumPoolSize(most);
    // A command that asks one question opens one connection.
    config.setMinimumIdle(1);
    // The servers' default, REPEATABLE READ, locks gaps that parallel writers then deadlock on.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setConnectionInitSql("SET SESSION wait_timeout = " + SILENCE.toSeconds());
    config.setKeepaliveTime(BETWEEN_WORDS.toMillis());
    return new HikariDataSource(config);
  }
}
