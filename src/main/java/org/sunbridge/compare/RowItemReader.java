package org.sunbridge.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.item.ExecutionContext;
import org.springframework.batch.item.ItemStreamReader;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.RowSource;

/**
 * The rows of a delivery's archived file. Keeps no position: until its change set is applied, a
 * restart reads the file again against the same earlier state.
 */
final class RowItemReader implements ItemStreamReader<Row> {

  private final DeliveryContext context;
  private @Nullable RowSource source;

  RowItemReader(DeliveryContext context) {
    this.context = context;
  }

  @Override
  public void open(ExecutionContext ignored) {
    source =
        Readers.of(context.mapping(), context.definitions())
            .open(context.file(), context.asOf().toString());
  }

  @Override
  public @Nullable Row read() {
    RowSource open = opened();
    return open.hasNext() ? open.next() : null;
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

  private RowSource opened() {
    if (source == null) {
      throw new IllegalStateException("the file is not open");
    }
    return source;
  }
}
