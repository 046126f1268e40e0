package org.sunbridge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.sunbridge.definition.PullDefinition;
import org.sunbridge.definition.PullDefinition.Table;
import org.sunbridge.domain.Refused;

/**
 * One look at a table of an exchange server: its rows are a delivery, and are marked as taken only
 * once it is archived and known. What an earlier look could not mark is marked before anything is
 * read, so that no row comes twice.
 */
final class TablePull {

  private final String job;
  private final PullDefinition pull;
  private final Table table;
  private final Secrets secrets;
  private final TakenRows takenRows;

  TablePull(String job, PullDefinition pull, Secrets secrets, TakenRows takenRows) {
    this.job = job;
    this.pull = pull;
    this.table = pull.table().orElseThrow();
    this.secrets = secrets;
    this.takenRows = takenRows;
  }

  Pulled rows(CamelContext camel, String from, LocalDate businessDate, Pull.Receiver receiver)
      throws Exception {
    String name = table.fileName().replace("{date}", businessDate.toString());
    boolean isMarked = table.markTaken().isPresent();
    if (isMarked) {
      mark();
    }
    TableServer server = TableServer.reading(pull, secrets);
    try (TableRows rows = TableRows.of(camel, server, table.query())) {
      receiver.receive(
          isMarked ? withEarlier(name, from, rows) : new Arriving(name, from, rows, List.of()));
    }
    return new Pulled(1, isMarked ? mark() : List.of());
  }

  /** Whether there are rows to be taken; nothing is touched. */
  boolean hasRows() throws SQLException {
    try (Connection connection = TableServer.reading(pull, secrets).getConnection();
        PreparedStatement statement = connection.prepareStatement(table.query())) {
      statement.setMaxRows(1);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /**
   * What was fetched earlier on the same day is no longer among the rows that come, and a delivery
   * of the same day takes the earlier one's place: so it says again what that one said.
   */
  private Arriving withEarlier(String name, String from, TableRows rows) throws IOException {
    Optional<Path> earlier = takenRows.earlier(job, Delivered.cameFrom(from, name));
    if (earlier.isEmpty()) {
      long begin = rows.header().length;
      return new Arriving(name, from, rows, List.of(), Optional.of(begin));
    }
    InputStream before = Files.newInputStream(earlier.get());
    InputStream both = new SequenceInputStream(before, rows);
    byte[] header = rows.readNBytes(rows.header().length);
    try (InputStream columns = Files.newInputStream(earlier.get())) {
      if (!Arrays.equals(columns.readNBytes(header.length), header)) {
        before.close();
        throw new Refused(
            "查询的列与今天先前取的不同，今天不再取；明天起按新的列。The query's columns are not those of what was"
                + " fetched earlier today: it is fetched again from tomorrow on.");
      }
    }
    return new Arriving(name, from, both, List.of(), Optional.of(Files.size(earlier.get())));
  }

  /**
   * @return what people should know of the marks
   */
  private List<String> mark() throws Exception {
    List<String> notes = new ArrayList<>();
    TableMarks marks =
        new TableMarks(TableServer.marking(pull, secrets), table.markTaken().orElseThrow());
    for (TakenRows.Unmarked rows : takenRows.unmarked(job)) {
      if (!marks.write(rows.original(), rows.from())) {
        notes.add(
            "批次 "
                + rows.delivery()
                + " 的行在对方库里一行也没有标记上，请检查 markTaken (markTaken changed no row: check it)");
      }
      takenRows.marked(rows.delivery());
    }
    return notes;
  }
}
