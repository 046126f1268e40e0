package org.sunbridge.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** Rows of a database as lines of a CSV file in UTF-8, each value as its database writes it. */
final class TableText {

  static final CSVFormat FORMAT = CSVFormat.RFC4180;

  /** A fraction only where there is one: with it, and not without, a row is found again. */
  private static final DateTimeFormatter SECONDS =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter();

  private TableText() {}

  static byte[] header(ResultSetMetaData columns) throws SQLException {
    Object[] labels = new Object[columns.getColumnCount()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = columns.getColumnLabel(i + 1);
    }
    return line(labels);
  }

  /** The row at which a result stands. */
  static byte[] row(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    Object[] values = new Object[columns.getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(rows, columns.getColumnType(i + 1), i + 1);
    }
    return line(values);
  }

  private static String value(ResultSet rows, int type, int column) throws SQLException {
    return switch (type) {
      case Types.DATE -> {
        Date date = rows.getDate(column);
        yield date == null ? "" : date.toLocalDate().toString();
      }
      case Types.TIMESTAMP -> {
        Timestamp time = rows.getTimestamp(column);
        yield time == null ? "" : text(time.toLocalDateTime());
      }
      default -> Objects.toString(rows.getString(column), "");
    };
  }

  private static String text(LocalDateTime time) {
    return SECONDS.format(time);
  }

  private static byte[] line(Object[] values) {
    return (FORMAT.format(values) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
