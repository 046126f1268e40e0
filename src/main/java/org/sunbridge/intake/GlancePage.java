package org.sunbridge.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.SourceRecord;

/** Gathers what a glance shows of the rows it passes: one page of records, some rejects. */
final class GlancePage {

  private static final int REJECTS_SHOWN = 100;

  private final long recordsAfter;
  private final int recordsShown;
  private final long rejectsAfter;
  private final int rejectsShown;
  private final List<SourceRecord> records = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private @Nullable FileReport report;
  private @Nullable FileReport table;
  private OptionalLong completes = OptionalLong.empty();
  private int typed;
  private long rows;
  private long turnedBack;

  private GlancePage(long recordsAfter, int recordsShown, long rejectsAfter, int rejectsShown) {
    this.recordsAfter = recordsAfter;
    this.recordsShown = recordsShown;
    this.rejectsAfter = rejectsAfter;
    this.rejectsShown = rejectsShown;
  }

  /**
   * One page of records, and the first rejects.
   *
   * @param after line after which the page begins
   * @param size records on a page
   */
  GlancePage(long after, int size) {
    this(after, size, 0, REJECTS_SHOWN);
  }

  /** One page of rejects, and no records. */
  static GlancePage ofRejects(long after, int size) {
    return new GlancePage(Long.MAX_VALUE, 0, after, size);
  }

  void pass(Row row) {
    rows++;
    // One more than is shown tells whether a page follows.
    if (row instanceof SourceRecord record) {
      if (record.line() > recordsAfter && records.size() <= recordsShown) {
        records.add(record);
      }
    } else if (row instanceof Reject reject) {
      turnedBack++;
      if (reject.line() > rejectsAfter && rejects.size() <= rejectsShown) {
        rejects.add(reject);
      }
    }
  }

  /** The file was read to its end; mended rows count as they are now. */
  void end(FileReport read) {
    report = read.ended(rows, turnedBack, read.cutOff());
  }

  /** How it looks without a mapping. */
  void unmapped(FileReport read) {
    table = read;
  }

  void completes(long delivery) {
    completes = OptionalLong.of(delivery);
  }

  void typed(int count) {
    typed = count;
  }

  Glance glance(Optional<String> scope, Optional<LocalDate> asOf, @Nullable String problem) {
    boolean moreRejects = rejects.size() > rejectsShown;
    boolean moreRecords = records.size() > recordsShown;
    return new Glance(
        scope,
        asOf,
        Optional.ofNullable(report),
        Optional.ofNullable(table),
        problem,
        moreRecords ? records.subList(0, recordsShown) : records,
        moreRejects ? rejects.subList(0, rejectsShown) : rejects,
        recordsShown > 0 ? moreRecords : moreRejects,
        completes,
        typed);
  }
}
