package org.sunbridge.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sunbridge.database.DataSources;
import org.sunbridge.database.Database;
import org.sunbridge.database.Settings;

/**
 * A real database for a test class: a schema of its own, brought up to date, dropped afterwards.
 * With {@link OnDatabase} on the class it is a parameter of its methods, as is its {@code
 * DataSource}; or, where a field is handier:
 *
 * <pre>
 * &#64;Tag("database")
 * class RegisterTest {
 *   &#64;RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
 * </pre>
 *
 * <p>All classes of a run share one server: the embedded one, or the one that {@code
 * SUNBRIDGE_TEST_DB_URL}, {@code …_USER} and {@code …_PASSWORD} name (as environment or system
 * properties; the user must be allowed to create databases).
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

  /** Marks the tests that are run a second time on MySQL. */
  static final String TAG = "database";

  private String schema = "";
  private Database database;
  private HikariDataSource pool;

  /** Short transactions; the schema is there. */
  public HikariDataSource dataSource() {
    return pool;
  }

  /** For readers of long results. */
  public Database database() {
    return database;
  }

  /** Address, user and password of this class's schema, for a child process or a Spring context. */
  public Settings.External settings() {
    return new Settings.External(
        SharedServer.url(schema), SharedServer.user(), SharedServer.password());
  }

  /** Brings this schema up outside JUnit's life cycle; pair it with {@link #close}. */
  public TestDatabase open() {
    schema =
        "sunbridge_test_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    SharedServer.execute("CREATE DATABASE " + schema);
    database = Database.open(settings());
    pool = DataSources.migrated(database);
    return this;
  }

  public void close() {
    pool.close();
    database.close();
    SharedServer.execute("DROP DATABASE " + schema);
  }

  /** Runs statements a test needs; no parameters. */
  public void execute(String... statements) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Back to what the migrations made: every row goes that a test wrote. */
  public void empty() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery(
              "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                  + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%'"
                  + " AND table_name NOT LIKE '%\\_SEQ'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      for (String table : tables) {
        statement.execute("DELETE FROM " + table);
      }
      statement.execute("SET FOREIGN_KEY_CHECKS = 1");
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!context.getTags().contains(TAG)) {
      throw new IllegalStateException(
          context.getDisplayName() + " needs @Tag(\"database\"), or MySQL never sees it");
    }
    open();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type.isInstance(this) || type.isAssignableFrom(HikariDataSource.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().isInstance(this) ? this : pool;
  }
}
