package org.sunbridge.mapping;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition;

/** Knows further tables of a file by the header of the first. */
final class TableHeads {

  private final OwnHeaders own;
  private final Header first;
  private final boolean parted;

  /**
   * @param first header of the table that is read first
   * @param parted whether delimiters part the cells
   */
  TableHeads(MappingDefinition mapping, Header first, boolean parted) {
    this.own = new OwnHeaders(mapping);
    this.first = first;
    this.parted = parted;
  }

  boolean areParted() {
    return parted;
  }

  /** Whether a row is a header with all of the mapping's required columns. */
  boolean isOne(RawRow row) {
    return first.line() > 0 && own.whole(row) != null;
  }

  /** Whether a row can be a header or the lower row of one. */
  boolean mayBeOne(RawRow row) {
    return first.line() > 0 && own.mayBeOne(row);
  }

  /** How many rows a header takes that begins with a row: 1, 2, or 0 when none does. */
  int rowsOfHeader(RawRow row, @Nullable RawRow below) {
    if (first.line() == 0 || row.broken() != null) {
      return 0;
    }
    Header alone = own.whole(row);
    Header both = below == null ? null : lower(row, below);
    if (both != null && (alone == null || both.found() > alone.found())) {
      return 2;
    }
    return alone == null ? 0 : 1;
  }

  /** How a table lies whose header {@link #rowsOfHeader} has found. */
  TableLayout layout(RawRow row, @Nullable RawRow below, int rows) {
    return TableLayout.of(first, header(row, below, rows));
  }

  /** Whether a field has a column there that has none in the first table. */
  boolean namesMore(RawRow row, @Nullable RawRow below, int rows) {
    int[] here = header(row, below, rows).columnOf();
    return IntStream.range(0, here.length).anyMatch(i -> here[i] >= 0 && first.columnOf()[i] < 0);
  }

  private Header header(RawRow row, @Nullable RawRow below, int rows) {
    Header header = rows == 2 && below != null ? lower(row, below) : own.whole(row);
    return Objects.requireNonNull(header);
  }

  /** The header of two rows, where the upper one adds to what the lower one names. */
  private @Nullable Header lower(RawRow row, RawRow below) {
    if (below.broken() != null || row.filled() < 2 || !own.mayBeOne(below) && !own.mayBeOne(row)) {
      return null;
    }
    List<Header> readings = own.readings(row, below);
    Header best = readings.get(0);
    for (Header header : readings) {
      best = header.found() > best.found() && own.isWhole(header) ? header : best;
    }
    return best == readings.get(0) ? null : best;
  }
}
