package org.sunbridge.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.SourceRecord;

/**
 * What would become of a file, without doing anything with it: its claims, how it is read, and one
 * page of its rows.
 *
 * @param scope that the file covers; empty text for the whole district, nothing while unknown
 * @param asOf the day it speaks of; nothing while unknown
 * @param report how it was read to its end; nothing when it cannot be read
 * @param problem why it cannot be taken as it is, a sentence for its sender; nothing when it can
 * @param records one page of the rows that can be read
 * @param rejects the first rows that would be turned back
 * @param more whether records follow the page
 */
public record Glance(
    Optional<String> scope,
    Optional<LocalDate> asOf,
    Optional<FileReport> report,
    @Nullable String problem,
    List<SourceRecord> records,
    List<Reject> rejects,
    boolean more) {

  public Glance {
    records = List.copyOf(records);
    rejects = List.copyOf(rejects);
  }

  /** What cannot be taken, and of which nothing is known. */
  static Glance refused(String problem) {
    return new Glance(
        Optional.empty(), Optional.empty(), Optional.empty(), problem, List.of(), List.of(), false);
  }

  /** Whether it can be handed in, rows turned back or not. */
  public boolean isReady() {
    return problem == null;
  }
}
