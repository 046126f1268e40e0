package org.sunbridge.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
 * @param table how it is read without its mapping, where it cannot be read with it
 * @param problem why it cannot be taken as it is, a sentence for its sender; nothing when it can
 * @param records one page of the rows that can be read
 * @param rejects the first rows that would be turned back
 * @param more whether more of the kind that is paged follow
 * @param completes the delivery whose turned-back rows it brings mended, if it is a list of them
 * @param typed how many rows were mended on the page
 */
public record Glance(
    Optional<String> scope,
    Optional<LocalDate> asOf,
    Optional<FileReport> report,
    Optional<FileReport> table,
    @Nullable String problem,
    List<SourceRecord> records,
    List<Reject> rejects,
    boolean more,
    OptionalLong completes,
    int typed) {

  public Glance {
    records = List.copyOf(records);
    rejects = List.copyOf(rejects);
  }

  /** What cannot be taken, and of which nothing is known. */
  static Glance refused(String problem) {
    return new GlancePage(0, 0).glance(Optional.empty(), Optional.empty(), problem);
  }

  /** Whether it can be handed in, rows turned back or not. */
  public boolean isReady() {
    return problem == null;
  }
}
