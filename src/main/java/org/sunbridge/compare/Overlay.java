package org.sunbridge.compare;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sunbridge.domain.RowReference;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.MendedCell;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.MendedRow;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.RowSource;

/**
 * A file's rows, with mended ones in the place of those that were turned back. Whatever else a list
 * of mended rows holds changes nothing. Not thread-safe.
 */
final class Overlay implements RowSource {

  private static final int NAMED_ROWS = 10;

  private final RowSource below;
  private final Predicate<Row> isTurnedBack;
  private final Map<Long, MendedRow> waiting = new HashMap<>();
  private final List<Long> strangers = new ArrayList<>();
  private final List<Long> contradicting = new ArrayList<>();
  private final long returned;
  private Map<Integer, MendedCell> changes = Map.of();
  private long foreign;
  private long good;
  private long wrong;
  private long untouched;
  private long settled;

  /**
   * @param family deliveries whose rows may be mended here, with their contents' hashes
   * @param isTurnedBack tells rows that may be mended
   */
  Overlay(
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

  /**
   * What became of the mended rows, for people.
   *
   * @param lineage whose last delivery they are
   * @param newer the next delivery of the feed and scope that speaks of a later day
   */
  String told(Lineage lineage, Optional<Newer> newer) {
    StringBuilder chinese = new StringBuilder();
    StringBuilder english = new StringBuilder();
    long first = lineage.firstId();
    chinese.append(
        "补正批次 %d：送回 %d 行，改好 %d 行，仍有误 %d 行，未改动 %d 行"
            .formatted(first, returned, good, wrong, untouched));
    english.append(
        "Completes delivery %d: of %d rows returned %d are right now, %d still wrong, %d unchanged"
            .formatted(first, returned, good, wrong, untouched));
    if (settled > 0) {
      chinese.append("；%d 行此前已改好，没有采用".formatted(settled));
      english.append("; %d were right already and not used".formatted(settled));
    }
    if (foreign > 0) {
      chinese.append("；%d 行属于别的批次，没有采用".formatted(foreign));
      english.append("; %d belong to other deliveries and were not used".formatted(foreign));
    }
    if (!strangers.isEmpty()) {
      chinese.append(
          "；%d 行没有有效的退回编号，没有采用（第 %s 行），新的数据请另行报送"
              .formatted(strangers.size(), named(strangers, "、")));
      english.append(
          "; %d have no valid reference and were not used (rows %s): send new data by themselves"
              .formatted(strangers.size(), named(strangers, ", ")));
    }
    if (!contradicting.isEmpty()) {
      chinese.append(
          "；%d 行与编号相同的另一行内容不同，都没有采用（第 %s 行）"
              .formatted(contradicting.size(), named(contradicting, "、")));
      english.append(
          "; %d contradict another row of the same reference, neither was used (rows %s)"
              .formatted(contradicting.size(), named(contradicting, ", ")));
    }
    newer.ifPresent(
        next -> {
          chinese.append(
              "；更新的批次 %d（数据日期 %s）已到，改好的行只算到那一天之前，不改动更新的数据".formatted(next.delivery(), next.asOf()));
          english.append(
              "; delivery %d of %s is newer: mended rows count until then and change nothing newer"
                  .formatted(next.delivery(), next.asOf()));
        });
    return chinese.append("。").append(english).append('.').toString();
  }

  /** Rows that were sent and not used, at which their sender must look again. */
  long leftOut() {
    return strangers.size() + contradicting.size();
  }

  private static String named(List<Long> rows, String gap) {
    StringBuilder text = new StringBuilder();
    for (long row : rows.subList(0, Math.min(NAMED_ROWS, rows.size()))) {
      text.append(text.isEmpty() ? "" : gap).append(row);
    }
    return text.append(rows.size() > NAMED_ROWS ? "…" : "").toString();
  }

  /** A delivery of the same feed and scope that speaks of a later day. */
  record Newer(long delivery, LocalDate asOf) {}
}
