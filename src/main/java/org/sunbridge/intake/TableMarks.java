package org.sunbridge.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sunbridge.domain.Refused;

/**
 * Marks rows at their source as taken: a job's {@code markTaken}, once for each row of an original,
 * all of them or none. The original tells which rows they were, however long ago they were read.
 */
final class TableMarks {

  private static final int ROWS_AT_A_TIME = 1_000;
  private static final Pattern VALUE = Pattern.compile(":#([\\p{L}_][\\p{L}\\p{N}_]*)");

  private final DataSource server;
  private final String update;

  TableMarks(DataSource server, String update) {
    this.server = server;
    this.update = update;
  }

  /**
   * @param from byte at which the rows begin that are to be marked
   * @return whether any row of the source was changed, or there was none to mark
   * @throws SQLException when the source refuses; nothing is marked then
   */
  boolean write(Path original, long from) throws SQLException, IOException {
    List<String> columns = columns(original);
    List<Integer> values = values(columns);
    try (CSVParser rows = TableText.FORMAT.parse(reader(original, from));
        Connection connection = server.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(VALUE.matcher(update).replaceAll("?"))) {
      boolean any = false;
      long read = 0;
      for (CSVRecord row : rows) {
        for (int i = 0; i < values.size(); i++) {
          statement.setString(i + 1, row.get(values.get(i)));
        }
        statement.addBatch();
        if (++read % ROWS_AT_A_TIME == 0) {
          any |= changed(statement.executeBatch());
        }
      }
      any |= changed(statement.executeBatch());
      connection.commit();
      return any || read == 0;
    }
  }

  private static List<String> columns(Path original) throws IOException {
    try (CSVParser rows = TableText.FORMAT.parse(reader(original, 0))) {
      return rows.iterator().next().toList();
    }
  }

  private static BufferedReader reader(Path original, long from) throws IOException {
    InputStream bytes = Files.newInputStream(original);
    bytes.skipNBytes(from);
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  /** Which columns the UPDATE's values are, in their order there. */
  private List<Integer> values(List<String> columns) {
    List<Integer> values = new ArrayList<>();
    Matcher value = VALUE.matcher(update);
    while (value.find()) {
      int column = columns.indexOf(value.group(1));
      if (column < 0) {
        throw new Refused(
            "markTaken 里的 :#"
                + value.group(1)
                + " 不是查询结果的列，请在 query 里加上。The query has no column of that name: add it.");
      }
      values.add(column);
    }
    return values;
  }

  /** A negative count says that the driver does not know. */
  private static boolean changed(int[] counts) {
    return Arrays.stream(counts).anyMatch(count -> count != 0);
  }
}
