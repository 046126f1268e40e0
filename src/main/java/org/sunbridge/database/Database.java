package org.sunbridge.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database to work with, open until closed. Closing leaves the embedded server to its other users
 * or, when there are none, stops it. Thread-safe.
 */
public final class Database implements AutoCloseable {

  /** MySQL and MariaDB: ER_BAD_DB_ERROR. */
  private static final int NO_SUCH_DATABASE = 1049;

  private final Settings settings;
  private final @Nullable EmbeddedServer server;
  private final Consumer<String> progress;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Database(Settings settings, @Nullable EmbeddedServer server, Consumer<String> progress) {
    this.settings = settings;
    this.server = server;
    this.progress = progress;
  }

  /** As {@link #open(Settings, Consumer)}, telling standard error. */
  public static Database open(Settings settings) {
    return open(settings, System.err::println);
  }

  /**
   * Opens it; the embedded one is installed and started where needed.
   *
   * @param progress hears what takes more than a moment
   * @throws DatabaseUnavailable with what to do about it
   */
  public static Database open(Settings settings, Consumer<String> progress) {
    return open(settings, "", progress);
  }

  static Database open(Settings settings, String moreGrants, Consumer<String> progress) {
    if (settings instanceof Settings.Embedded embedded) {
      EmbeddedServer server = EmbeddedServer.join(embedded, moreGrants, progress);
      return new Database(settings, server, progress);
    }
    Database database = new Database(settings, null, progress);
    database.checkServer();
    return database;
  }

  /** The complete JDBC address, with everything in it that Sunbridge relies on; no password. */
  public String url() {
    return settings instanceof Settings.External external
        ? JdbcUrl.complete(external.url())
        : server().url();
  }

  public String user() {
    return settings instanceof Settings.External external ? external.user() : ServerOptions.USER;
  }

  public String password() {
    return settings instanceof Settings.External external
        ? external.password()
        : server().password();
  }

  /**
   * Connections of their own, not pooled. Where the embedded server has died, asking for one starts
   * it again.
   */
  public DataSource connections() {
    return new Connections(this, false);
  }

  /** As {@link #connections()}, but results come by the page, however many rows they have. */
  public DataSource pagedConnections() {
    return new Connections(this, true);
  }

  /** Closes at the end of the process. For programs whose own end does not come before that. */
  public Database closedAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "leave the database"));
    return this;
  }

  @Override
  public void close() {
    if (server != null && closed.compareAndSet(false, true)) {
      server.leave(progress);
    }
  }

  /** False when there is nothing to revive here. */
  boolean revive() {
    if (server == null || closed.get()) {
      return false;
    }
    try {
      server.ensureRunning(progress);
      return true;
    } catch (IOException e) {
      throw new DatabaseUnavailable(DataFolder.reason(e), e);
    }
  }

  private EmbeddedServer server() {
    return java.util.Objects.requireNonNull(server);
  }

  private void checkServer() {
    String address = JdbcUrl.withoutSecrets(url());
    try (Connection connection = connections().getConnection()) {
      DatabaseMetaData server = connection.getMetaData();
      String version = server.getDatabaseProductVersion();
      if (!ServerVersion.parse(version).supported()) {
        throw new DatabaseUnavailable(Sentences.tooOld(version));
      }
    } catch (SQLException e) {
      if (e.getErrorCode() == NO_SUCH_DATABASE) {
        throw new DatabaseUnavailable(Sentences.noSuchDatabase(address), e);
      }
      throw new DatabaseUnavailable(
          Sentences.unreachable(address, String.valueOf(e.getMessage())), e);
    }
  }
}
