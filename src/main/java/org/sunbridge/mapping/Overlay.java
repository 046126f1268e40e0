package org.sunbridge.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sunbridge.domain.RowReference;

/**
 * A file's rows, with mended ones in the place of those that were turned back. Whatever else a list
 * of mended rows holds changes nothing. Not thread-safe.
 */
public final class Overlay implements RowSource {

  private final RowSource below;
  private final Predicate<Row> isTurnedBack;
  private final Map<Long, MendedRow> waiting = new HashMap<>();
  private final List<Long> strangers = new ArrayList<>();
  private final List<Long> contradicting = new ArrayList<>();
  private final long returned;
  private Map<Integer, MendedCell> changes = Map.of();
  private boolean isReturned;
  private long foreign;
  private long good;
  private long wrong;
  private long untouched;
  private long settled;

  /**
   * @param family deliveries whose rows may be mended here, with their contents' hashes
   * @param isTurnedBack tells rows that may be mended
   */
  public Overlay(
      RowSource below, MendedFile mended, Map<Long, String> family, Predicate<Row> isTurnedBack) {
    this.below = below;
    this.isTurnedBack = isTurnedBack;
    this.returned = mended.rows().size();
    Map<Long, MendedRow> byRow = new HashMap<>();
    for (MendedRow row : mended.rows()) {
      Optional<RowReference> reference = row.reference();
      if (reference.isEmpty()) {
        strangers.add(row.line());
      } else if (!family.containsKey(reference.get().delivery())) {
        foreign++;
      } else if (!reference.get().isOf(family.getOrDefault(reference.get().delivery(), ""))) {
        strangers.add(row.line());
      } else {
        expect(byRow, reference.get().row(), row);
      }
    }
  }

  /** Which of two contradicting rows is meant nobody can know: neither is taken. */
  private void expect(Map<Long, MendedRow> byRow, long number, MendedRow row) {
    MendedRow other = byRow.putIfAbsent(number, row);
    if (other == null) {
      waiting.put(number, row);
    } else if (!other.saysAs(row)) {
      waiting.remove(number);
      contradicting.add(row.line());
    }
  }

  @Override
  public boolean hasNext() {
    return below.hasNext();
  }

  @Override
  public Row next() {
    Row row = below.next();
    changes = Map.of();
    MendedRow mended = waiting.remove(row.line());
    isReturned = mended != null;
    if (mended == null) {
      return row;
    }
    if (!isTurnedBack.test(row)) {
      settled++;
      return row;
    }
    changes = mended.changes(below.report().columns(), below.cells());
    if (changes.isEmpty()) {
      untouched++;
      return row;
    }
    Row now = below.mended(changes);
    if (isTurnedBack.test(now)) {
      wrong++;
    } else {
      good++;
    }
    return now;
  }

  @Override
  public List<String> cells() {
    List<String> cells = new ArrayList<>(below.cells());
    changes.forEach(
        (column, cell) -> {
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, cell.text());
        });
    return cells;
  }

  /** What was mended is known by nothing that its file holds. */
  @Override
  public Optional<RowPrint> print() {
    return Optional.empty();
  }

  @Override
  public int lastCell() {
    return below.lastCell();
  }

  @Override
  public Row mended(Map<Integer, MendedCell> cells) {
    Map<Integer, MendedCell> both = new TreeMap<>(changes);
    both.putAll(cells);
    return below.mended(both);
  }

  @Override
  public FileReport report() {
    return below.report();
  }

  @Override
  public void close() throws IOException {
    below.close();
  }

  /** Whether the row that {@code next} returned last stands in the list of mended ones. */
  public boolean isReturned() {
    return isReturned;
  }

  /** What became of the mended rows; complete once the last row was read. */
  public Tally tally() {
    return new Tally(returned, good, wrong, untouched, settled, foreign, strangers, contradicting);
  }

  /**
   * What became of a list of mended rows.
   *
   * @param returned rows in the list
   * @param good right now
   * @param wrong changed, and turned back again
   * @param untouched as they were when they were turned back
   * @param settled right before this list came
   * @param foreign of other deliveries
   * @param strangers places in the list of rows without a valid reference
   * @param contradicting places of rows that say something else than another of their reference
   */
  public record Tally(
      long returned,
      long good,
      long wrong,
      long untouched,
      long settled,
      long foreign,
      List<Long> strangers,
      List<Long> contradicting) {

    public Tally {
      strangers = List.copyOf(strangers);
      contradicting = List.copyOf(contradicting);
    }

    /** Rows that were sent and not used, at which their sender must look again. */
    public long leftOut() {
      return strangers.size() + contradicting.size();
    }
  }
}
