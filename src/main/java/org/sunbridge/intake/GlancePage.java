package org.sunbridge.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.SourceRecord;

/** Gathers what a glance shows of the rows it passes: one page of records, the first rejects. */
final class GlancePage {

  private static final int REJECTS_SHOWN = 100;

  private final long after;
  private final int size;
  private final List<SourceRecord> records = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();

  /**
   * @param after line after which the page begins
   * @param size records on a page
   */
  GlancePage(long after, int size) {
    this.after = after;
    this.size = size;
  }

  void pass(Row row) {
    // One more than is shown tells whether a page follows.
    if (row instanceof SourceRecord record && record.line() > after && records.size() <= size) {
      records.add(record);
    } else if (row instanceof Reject reject && rejects.size() < REJECTS_SHOWN) {
      rejects.add(reject);
    }
  }

  Glance glance(
      Optional<String> scope,
      Optional<LocalDate> asOf,
      Optional<FileReport> report,
      @Nullable String problem) {
    boolean more = records.size() > size;
    return new Glance(
        scope, asOf, report, problem, more ? records.subList(0, size) : records, rejects, more);
  }
}
