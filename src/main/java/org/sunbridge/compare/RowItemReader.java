package org.sunbridge.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.item.ExecutionContext;
import org.springframework.batch.item.ItemStreamReader;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.Overlay;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.RecordReader;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.mapping.SourceRecord;

/**
 * The rows of a delivery's archived file, mended ones in their place. Keeps no position: until its
 * change set is applied, a restart reads the file again against the same earlier state.
 */
final class RowItemReader implements ItemStreamReader<ReadRow> {

  private final DeliveryContext context;
  private final Subjects subjects;
  private @Nullable RowSource source;
  private @Nullable Overlay mended;
  private @Nullable Recollection recollection;

  RowItemReader(DeliveryContext context, Subjects subjects) {
    this.context = context;
    this.subjects = subjects;
  }

  /** Rows that it knows pass unread from the next opening on; without it all are read. */
  void recall(Recollection known) {
    recollection = known.isOfUse() ? known : null;
  }

  @Override
  public void open(ExecutionContext ignored) {
    RecordReader reader = Readers.of(context.mapping(), context.definitions());
    Path first = context.lineage().first();
    String asOf = context.asOf().toString();
    RowSource rows =
        recollection == null ? reader.open(first, asOf) : reader.open(first, asOf, recollection);
    for (Path file : context.lineage().mended()) {
      mended =
          new Overlay(
              rows,
              MendedFile.of(file).orElseThrow(),
              context.lineage().family(),
              this::isTurnedBack);
      rows = mended;
    }
    source = rows;
  }

  @Override
  public @Nullable ReadRow read() {
    RowSource open = opened();
    if (!open.hasNext()) {
      return null;
    }
    Row row = open.next();
    if (row instanceof Reject reject) {
      return new ReadRow.TurnedBack(reject);
    }
    SourceRecord record = (SourceRecord) row;
    if (isTurnedBack(record)) {
      return new ReadRow.TurnedBack(NamesNobody.reject(record, open.cells()));
    }
    Subject subject = subjects.of(record.values()).orElseThrow();
    int remembered =
        recollection == null
            ? Recollection.NOT
            : recollection.read(subject, record, open.print(), open.lastCell());
    return new ReadRow.Told(subject, record, remembered);
  }

  private boolean isTurnedBack(Row row) {
    return row instanceof Reject
        || row instanceof SourceRecord record && !subjects.canTell(record.values());
  }

  @Override
  public void close() {
    if (source != null) {
      try {
        source.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** How the file was understood; complete once it was read to its end. */
  FileReport report() {
    return opened().report();
  }

  /** The rows that this delivery brought mended, if it is a completion. */
  Optional<Overlay> mended() {
    return Optional.ofNullable(mended);
  }

  private RowSource opened() {
    if (source == null) {
      throw new IllegalStateException("the file is not open");
    }
    return source;
  }
}
