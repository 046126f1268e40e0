package org.sunbridge.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What everybody writes first: LOAD DATA into a keyed staging table, three joins with the table of
 * the night before, and the staging table takes its place.
 */
final class HandWrittenSql implements Contender.Work {

  private static final String COLUMNS =
      "certificate_no, name, street, phone, address, outcome, visited_on";

  private final DataSource connections;
  private final SurveyNights nights;
  private int night;

  /**
   * Loads the first night.
   *
   * @param connections may load local files
   */
  HandWrittenSql(DataSource connections, SurveyNights nights) throws SQLException {
    this.connections = connections;
    this.nights = nights;
    try (Connection connection = connections.getConnection();
        Statement sql = connection.createStatement()) {
      for (String table : new String[] {"survey", "staging"}) {
        sql.execute(
            """
            CREATE TABLE by_hand_%s (
              certificate_no VARCHAR(20) NOT NULL PRIMARY KEY, name VARCHAR(100) NOT NULL,
              street VARCHAR(50) NOT NULL, phone VARCHAR(20) NOT NULL,
              address VARCHAR(200) NOT NULL, outcome VARCHAR(10) NOT NULL, visited_on DATE NOT NULL)
            """
                .formatted(table));
      }
      sql.execute(
          """
          CREATE TABLE by_hand_difference (
            id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, night INT NOT NULL,
            certificate_no VARCHAR(20) NOT NULL, what VARCHAR(10) NOT NULL, KEY (night))
          """);
      load(sql, "survey", nights.file(0));
    }
  }

  private static void load(Statement sql, String table, Path file) throws SQLException {
    sql.execute(
        "LOAD DATA LOCAL INFILE '%s' INTO TABLE by_hand_%s CHARACTER SET utf8mb4"
                .formatted(file.toAbsolutePath(), table)
            + " FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"' IGNORE 1 LINES ("
            + COLUMNS
            + ")");
  }

  @Override
  public long run() throws SQLException {
    night++;
    try (Connection connection = connections.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("TRUNCATE TABLE by_hand_staging");
      load(sql, "staging", nights.file(night));
      String into =
          "INSERT INTO by_hand_difference (night, certificate_no, what) SELECT " + night + ", ";
      sql.execute(
          into
              + "s.certificate_no, 'CHANGED' FROM by_hand_staging s JOIN by_hand_survey b"
              + " ON b.certificate_no = s.certificate_no WHERE s.name <> b.name"
              + " OR s.street <> b.street OR s.phone <> b.phone OR s.address <> b.address"
              + " OR s.outcome <> b.outcome OR s.visited_on <> b.visited_on");
      sql.execute(
          into
              + "b.certificate_no, 'LACKING' FROM by_hand_survey b LEFT JOIN by_hand_staging s"
              + " ON s.certificate_no = b.certificate_no WHERE s.certificate_no IS NULL");
      sql.execute(
          into
              + "s.certificate_no, 'NEW' FROM by_hand_staging s LEFT JOIN by_hand_survey b"
              + " ON b.certificate_no = s.certificate_no WHERE b.certificate_no IS NULL");
      sql.execute(
          "RENAME TABLE by_hand_survey TO by_hand_old, by_hand_staging TO by_hand_survey,"
              + " by_hand_old TO by_hand_staging");
      try (ResultSet count =
          sql.executeQuery("SELECT COUNT(*) FROM by_hand_difference WHERE night = " + night)) {
        count.next();
        return count.getLong(1);
      }
    }
  }
}
