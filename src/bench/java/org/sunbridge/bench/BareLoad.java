package org.sunbridge.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What a first load has written, loaded once more by the server alone, into tables of its own. */
final class BareLoad implements Contender.Work {

  private final DataSource connections;
  private final Map<String, Path> files = new LinkedHashMap<>();

  /**
   * Writes the files, one for each table that has a row for every other person at least.
   *
   * @param connections may load local files
   */
  BareLoad(DataSource connections, Path folder, int people) throws SQLException, IOException {
    this.connections = connections;
    try (Connection connection = connections.getConnection()) {
      for (String table : tables(connection, people / 2)) {
        Path file = folder.resolve(table + ".tsv");
        dump(connection, table, file);
        files.put(table, file);
      }
    }
  }

  @Override
  public void prepare() throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement sql = connection.createStatement()) {
      for (String table : files.keySet()) {
        sql.execute("DROP TABLE IF EXISTS bare_" + table);
        sql.execute("CREATE TABLE bare_" + table + " LIKE " + table);
      }
    }
  }

  @Override
  public long run() throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement sql = connection.createStatement()) {
      for (Map.Entry<String, Path> file : files.entrySet()) {
        sql.execute(
            "LOAD DATA LOCAL INFILE '%s' INTO TABLE bare_%s CHARACTER SET binary"
                .formatted(file.getValue().toAbsolutePath(), file.getKey()));
      }
      try (ResultSet count = sql.executeQuery("SELECT COUNT(*) FROM bare_person")) {
        count.next();
        return count.getLong(1);
      }
    }
  }

  private static List<String> tables(Connection connection, int rows) throws SQLException {
    List<String> large = new ArrayList<>();
    try (Statement sql = connection.createStatement()) {
      List<String> all = new ArrayList<>();
      try (ResultSet names = sql.executeQuery("SHOW TABLES")) {
        while (names.next()) {
          all.add(names.getString(1));
        }
      }
      for (String table : all) {
        try (ResultSet count = sql.executeQuery("SELECT COUNT(*) FROM " + table)) {
          count.next();
          if (count.getLong(1) >= rows) {
            large.add(table);
          }
        }
      }
    }
    return large;
  }

  private static void dump(Connection connection, String table, Path file)
      throws SQLException, IOException {
    try (Statement sql = connection.createStatement();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      sql.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet rows = sql.executeQuery("SELECT * FROM " + table)) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            write(rows.getBytes(column), out);
            out.write(column < columns ? '\t' : '\n');
          }
        }
      }
    }
  }

  private static void write(byte[] value, OutputStream out) throws IOException {
    if (value == null) {
      out.write("\\N".getBytes(StandardCharsets.US_ASCII));
      return;
    }
    for (byte b : value) {
      if (b == '\t' || b == '\n' || b == '\\') {
        out.write('\\');
      }
      out.write(b);
    }
  }
}
