package org.sunbridge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Iterator;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.component.sql.DefaultRowMapperFactory;
import org.apache.camel.component.sql.SqlEndpoint;
import org.apache.camel.component.sql.SqlOutputType;
import org.apache.camel.support.UnitOfWorkHelper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * The rows of a query as a CSV file, made row by row while it is read, by Camel's SQL endpoint. One
 * query sees one moment of the table.
 */
final class TableRows extends InputStream {

  private static final int ROWS_AT_A_TIME = 1_000;

  private final Exchange exchange;
  private final Iterator<?> rows;
  private final byte[] header;
  private byte[] line;
  private int at;

  private TableRows(Exchange exchange, byte[] header) {
    this.exchange = exchange;
    this.rows = exchange.getMessage().getBody(Iterator.class);
    this.header = header;
    this.line = header;
  }

  /** The first line, which tells the columns. */
  byte[] header() {
    return header.clone();
  }

  /**
   * @param camel started
   * @throws Exception when the server cannot be reached, or does not understand the query
   */
  static TableRows of(CamelContext camel, DataSource server, String query) throws Exception {
    byte[] header = header(server, query);
    SqlEndpoint endpoint = new SqlEndpoint("sql:rows", camel.getComponent("sql"));
    endpoint.setJdbcTemplate(new JdbcTemplate(server));
    endpoint.setQuery(query);
    endpoint.setUsePlaceholder(false);
    endpoint.setAllowNamedParameters(false);
    endpoint.setOutputType(SqlOutputType.StreamList);
    endpoint.setFetchSize(ROWS_AT_A_TIME);
    endpoint.setRowMapperFactory(new Lines());
    try (Producer producer = endpoint.createProducer()) {
      producer.start();
      Exchange exchange = endpoint.createExchange();
      producer.process(exchange);
      return new TableRows(exchange, header);
    }
  }

  /** Asked for by itself: a table without rows has columns, too. */
  private static byte[] header(DataSource server, String query) throws SQLException {
    try (Connection connection = server.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      ResultSetMetaData columns = statement.getMetaData();
      if (columns != null) {
        return TableText.header(columns);
      }
      statement.setMaxRows(1);
      try (ResultSet first = statement.executeQuery()) {
        return TableText.header(first.getMetaData());
      }
    }
  }

  /** Every row is a line of the file at once: no value is turned into anything in between. */
  private static final class Lines extends DefaultRowMapperFactory {

    @Override
    public RowMapper<?> newColumnRowMapper() {
      return (row, number) -> TableText.row(row);
    }
  }

  private boolean isAtEnd() throws IOException {
    while (at == line.length) {
      try {
        if (!rows.hasNext()) {
          return true;
        }
        line = (byte[]) rows.next();
        at = 0;
      } catch (RuntimeException e) {
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
  public void close() {
    // There is no route whose end would complete it.
    UnitOfWorkHelper.doneSynchronizations(
        exchange, exchange.getExchangeExtension().handoverCompletions());
  }
}
