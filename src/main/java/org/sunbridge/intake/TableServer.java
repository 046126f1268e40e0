package org.sunbridge.intake;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.sunbridge.definition.PullDefinition;
import org.sunbridge.definition.PullDefinition.Login;
import org.sunbridge.domain.Refused;

/**
 * The database of an exchange server, of any maker whose driver is on the class path. A connection
 * is made when it is asked for and begins a transaction.
 */
final class TableServer extends AbstractDriverBasedDataSource {

  private static final int SECONDS_TO_CONNECT = 10;

  /** Rows come as they are asked for, and as their own text: a small number is no boolean. */
  private static final Map<String, String> MYSQL =
      Map.of(
          "useCursorFetch", "true",
          "tinyInt1isBit", "false",
          "yearIsDateType", "false",
          "connectTimeout", "10000",
          "socketTimeout", "600000");

  /** A value read back from a file is text, whatever its column is. */
  private static final Map<String, String> POSTGRESQL =
      Map.of("stringtype", "unspecified", "connectTimeout", "10", "socketTimeout", "600");

  private final boolean readOnly;

  private TableServer(String address, Properties properties, boolean readOnly) {
    this.readOnly = readOnly;
    setUrl(address);
    setConnectionProperties(properties);
  }

  static TableServer reading(PullDefinition pull, Secrets secrets) {
    return of(pull, secrets, true);
  }

  static TableServer marking(PullDefinition pull, Secrets secrets) {
    return of(pull, secrets, false);
  }

  private static TableServer of(PullDefinition pull, Secrets secrets, boolean readOnly) {
    // MariaDB is spoken to by MySQL's driver, which is here.
    String address = pull.from().replaceFirst("^jdbc:mariadb:", "jdbc:mysql:");
    Properties properties = new Properties();
    properties.putAll(usual(address));
    Optional<Login> login = pull.login();
    login.flatMap(Login::user).ifPresent(user -> properties.setProperty("user", user));
    login
        .flatMap(Login::password)
        .map(secrets::text)
        .ifPresent(password -> properties.setProperty("password", password));
    return new TableServer(address, properties, readOnly);
  }

  private static Map<String, String> usual(String address) {
    return address.startsWith("jdbc:mysql:")
        ? MYSQL
        : address.startsWith("jdbc:postgresql:") ? POSTGRESQL : Map.of();
  }

  @Override
  protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
    String address = String.valueOf(getUrl());
    DriverManager.setLoginTimeout(SECONDS_TO_CONNECT);
    Connection connection = driver(address).connect(address, properties);
    try {
      connection.setReadOnly(readOnly);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Driver driver(String address) {
    try {
      return DriverManager.getDriver(address);
    } catch (SQLException e) {
      throw new Refused(
          "没有 "
              + address.replaceFirst("^(jdbc:[^:]+).*", "$1")
              + " 的数据库驱动，请把驱动的 jar 加进程序的依赖。There is no driver for such a database on the class"
              + " path.");
    }
  }
}
