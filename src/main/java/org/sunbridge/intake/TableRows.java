package org.sunbridge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.csv.CSVFormat;
import org.sunbridge.definition.PullDefinition;
import org.sunbridge.definition.PullDefinition.Login;
import org.sunbridge.definition.PullDefinition.Table;

/**
 * The rows of a query as a CSV file in UTF-8, made row by row while it is read. The connection is
 * for reading only; one query sees one moment of the table.
 */
final class TableRows extends InputStream {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int SECONDS_TO_CONNECT = 10;

  private final Connection connection;
  private final ResultSet rows;
  private byte[] line;
  private int at;

  private TableRows(Connection connection, ResultSet rows) throws SQLException {
    this.connection = connection;
    this.rows = rows;
    this.line = header();
  }

  static TableRows of(PullDefinition pull, Secrets secrets) throws SQLException {
    Table table = pull.table().orElseThrow();
    Properties properties = new Properties();
    Optional<Login> login = pull.login();
    login.flatMap(Login::user).ifPresent(user -> properties.setProperty("user", user));
    login
        .flatMap(Login::password)
        .map(secrets::text)
        .ifPresent(password -> properties.setProperty("password", password));
    // Rows come as they are asked for: a table may be larger than the memory. (MySQL's and
    // MariaDB's names; other drivers ignore them.)
    properties.setProperty("useCursorFetch", "true");
    DriverManager.setLoginTimeout(SECONDS_TO_CONNECT);
    Connection connection = DriverManager.getConnection(address(pull.from()), properties);
    try {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      Statement statement = connection.createStatement();
      statement.setFetchSize(1_000);
      return new TableRows(connection, statement.executeQuery(table.query()));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** MariaDB is spoken to by MySQL's driver, which is here. */
  static String address(String from) {
    return from.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:");
  }

  private byte[] header() throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    Object[] labels = new Object[columns.getColumnCount()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = columns.getColumnLabel(i + 1);
    }
    return line(labels);
  }

  private byte[] row() throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    Object[] values = new Object[columns.getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = text(columns.getColumnType(i + 1), i + 1);
    }
    return line(values);
  }

  private String text(int type, int column) throws SQLException {
    return switch (type) {
      case Types.DATE -> {
        Date date = rows.getDate(column);
        yield date == null ? "" : date.toLocalDate().toString();
      }
      case Types.TIMESTAMP -> {
        Timestamp time = rows.getTimestamp(column);
        yield time == null ? "" : SECONDS.format(time.toLocalDateTime());
      }
      default -> Objects.toString(rows.getString(column), "");
    };
  }

  private static byte[] line(Object[] values) {
    return (CSVFormat.RFC4180.format(values) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private boolean isAtEnd() throws IOException {
    while (at == line.length) {
      try {
        if (!rows.next()) {
          return true;
        }
        line = row();
        at = 0;
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
    return false;
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : line[at++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int read = Math.min(length, line.length - at);
    System.arraycopy(line, at, bytes, offset, read);
    at += read;
    return read;
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
