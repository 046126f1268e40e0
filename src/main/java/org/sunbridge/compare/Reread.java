package org.sunbridge.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.springframework.batch.item.ExecutionContext;
import org.sunbridge.domain.Duplicate;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.registry.KeyedHash;

/**
 * Reads a delivery's file once more as compare reads it, mended rows in their place, and keeps what
 * it says in memory. Writes nothing. Thread-safe.
 */
public final class Reread {

  private final KeyedHash hash;

  public Reread(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * What a file says of one subject, its doubled rows merged (rule 6).
   *
   * @param row the row that counts
   * @param values what is compared with the source's last record
   */
  public record Told(long row, SortedMap<String, String> values) {}

  /**
   * What a file says of those who were asked for.
   *
   * @param rejects every row that was turned back, whomever it may mean
   * @param rows rows read, the rejects among them
   */
  public record Heard(
      Map<Subject, Told> told,
      Map<PersonKey, List<Duplicate>> duplicates,
      List<Reject> rejects,
      long rows,
      FileReport report) {}

  /**
   * @param whose people that are asked for; the others' rows are read and forgotten
   * @throws org.sunbridge.mapping.UnreadableFile when the file cannot be read with the definitions
   * @throws java.io.UncheckedIOException when the original is gone
   */
  public Heard of(DeliveryContext context, Predicate<PersonKey> whose) {
    Subjects subjects = new Subjects(context.job(), context.kind(), hash, context.month());
    RowItemReader reader = new RowItemReader(context, subjects);
    Reading reading = new Reading(context, hash);
    long rows = 0;
    reader.open(new ExecutionContext());
    try {
      for (ReadRow row = reader.read(); row != null; row = reader.read()) {
        rows++;
        if (row instanceof ReadRow.TurnedBack back) {
          reading.rejects.add(back.reject());
        } else if (row instanceof ReadRow.Told read && whose.test(read.subject().key())) {
          reading.hear(read.subject(), read.record());
        }
      }
      return new Heard(reading.told, reading.duplicates, reading.rejects, rows, reader.report());
    } finally {
      reader.close();
    }
  }

  private static final class Reading {
    private final DeliveryContext context;
    private final KeyedHash hash;
    private final Map<Subject, Told> told = new LinkedHashMap<>();
    private final Map<Subject, First> first = new HashMap<>();
    private final Map<PersonKey, List<Duplicate>> duplicates = new HashMap<>();
    private final List<Reject> rejects = new ArrayList<>();

    Reading(DeliveryContext context, KeyedHash hash) {
      this.context = context;
      this.hash = hash;
    }

    /** Where a subject was first met; fingerprints of all its rows. */
    private record First(long line, List<byte[]> fingerprints) {}

    void hear(Subject subject, SourceRecord record) {
      byte[] fingerprint = hash.fingerprint(record.values());
      First known = first.get(subject);
      SortedMap<String, String> content =
          Content.of(context.job(), context.kind(), record.values());
      Told before = told.get(subject);
      if (known == null || before == null) {
        first.put(subject, new First(record.line(), new ArrayList<>(List.of(fingerprint))));
        told.put(subject, new Told(record.line(), content));
        return;
      }
      boolean same = known.fingerprints().stream().anyMatch(f -> Arrays.equals(f, fingerprint));
      known.fingerprints().add(fingerprint);
      duplicates
          .computeIfAbsent(subject.key(), k -> new ArrayList<>())
          .add(
              new Duplicate(
                  context.delivery().id, record.line(), known.line(), subject.slot(), same));
      Merge.Outcome merged = Merge.of(context.kind(), before.values(), content);
      told.put(
          subject, new Told(merged.keepsFirst() ? before.row() : record.line(), merged.values()));
    }
  }
}
