package org.sunbridge.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table whose header has the columns that only a list of turned-back rows has. */
record MendedTable(List<MendedRow> rows) {

  private static final int HEADER_WITHIN = 20;

  /** Above this the list is a file by itself: the sender mends that one and sends it whole. */
  private static final int MOST_ROWS = 200_000;

  /** Reads the table that begins in the first rows; empty when there is none of the kind. */
  static Optional<MendedTable> in(RawRows rows) throws IOException {
    for (int i = 0; i < HEADER_WITHIN; i++) {
      RawRow row = rows.next();
      if (row == null) {
        return Optional.empty();
      }
      if (isHeader(row)) {
        return Optional.of(below(row, rows));
      }
    }
    return Optional.empty();
  }

  private static boolean isHeader(RawRow row) {
    return place(row, RejectColumns.REFERENCE) >= 0
        || place(row, RejectColumns.REASON) >= 0 && place(row, RejectColumns.ADVICE) >= 0;
  }

  private static MendedTable below(RawRow header, RawRows rows) throws IOException {
    Map<String, List<Integer>> columns = new HashMap<>();
    for (int i = 0; i < header.cells().length; i++) {
      columns.computeIfAbsent(key(header, i), k -> new ArrayList<>()).add(i);
    }
    // Our own columns stand in front: of two with the same name the other is the sender's.
    RejectColumns.ALL.forEach(
        name -> columns.computeIfPresent(ColumnNames.key(name), (k, places) -> rest(places)));
    int reference = place(header, RejectColumns.REFERENCE);
    List<MendedRow> read = new ArrayList<>();
    for (RawRow row = rows.next(); row != null; row = rows.next()) {
      if (read.size() == MOST_ROWS) {
        throw FileProblem.MENDED_ROWS_TOO_MANY.error(String.valueOf(MOST_ROWS));
      }
      read.add(new MendedRow(row, columns, reference));
    }
    return new MendedTable(read);
  }

  private static @Nullable List<Integer> rest(List<Integer> places) {
    return places.size() == 1 ? null : List.copyOf(places.subList(1, places.size()));
  }

  private static int place(RawRow header, String name) {
    String key = ColumnNames.key(name);
    for (int i = 0; i < header.cells().length; i++) {
      if (key(header, i).equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static String key(RawRow header, int column) {
    return ColumnNames.key(header.cells()[column]);
  }
}
