package org.sunbridge.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sunbridge.database.Database;
import org.sunbridge.database.TestServer;

/** The one server of a test run, started with the first class that needs it. */
final class SharedServer {

  private static final String URL = given("SUNBRIDGE_TEST_DB_URL");

  private static @Nullable Database embedded;

  private SharedServer() {}

  static boolean isEmbedded() {
    return URL.isEmpty();
  }

  static String user() {
    return isEmbedded() ? embedded().user() : given("SUNBRIDGE_TEST_DB_USER");
  }

  static String password() {
    return isEmbedded() ? embedded().password() : given("SUNBRIDGE_TEST_DB_PASSWORD");
  }

  /** The server's address with the given schema in place of the one it names. */
  static String url(String schema) {
    String url = isEmbedded() ? embedded().url() : URL;
    return url.replaceFirst("(//[^/]+/)[^?]*", "$1" + schema);
  }

  static void execute(String sql) {
    String url = isEmbedded() ? embedded().url() : URL;
    try (Connection connection = DriverManager.getConnection(url, user(), password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " on " + url + ": " + e.getMessage(), e);
    }
  }

  private static synchronized Database embedded() {
    if (embedded == null) {
      embedded = TestServer.open(Path.of("target", "test-data")).closedAtExit();
    }
    return embedded;
  }

  private static String given(String name) {
    String property = System.getProperty(name, "");
    return property.isEmpty() ? System.getenv().getOrDefault(name, "") : property;
  }
}
