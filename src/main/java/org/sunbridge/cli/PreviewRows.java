package org.sunbridge.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.mapping.TableRow;
import org.sunbridge.mapping.TableSource;

/** A file's rows on their way to be shown. */
interface PreviewRows extends Closeable {

  /** Empty at the end. */
  Optional<PreviewRow> next();

  /** Names of the cells where they are not the first row. */
  List<String> head();

  /** Complete once the last row was read. */
  FileReport report();

  /** Cells as they stand; the first row is the header. */
  record Verbatim(TableSource source) implements PreviewRows {

    @Override
    public Optional<PreviewRow> next() {
      return source.hasNext() ? Optional.of(row(source.next())) : Optional.empty();
    }

    private static PreviewRow row(TableRow row) {
      return new PreviewRow(
          row.line(), row.offset(), row.cells(), row.cells(), row.problem().stream().toList());
    }

    @Override
    public List<String> head() {
      return List.of();
    }

    @Override
    public FileReport report() {
      return source.report();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }

  /** A mapping's fields in canonical form. */
  record Mapped(RowSource source, MappingDefinition mapping) implements PreviewRows {

    @Override
    public Optional<PreviewRow> next() {
      return source.hasNext() ? Optional.of(row(source.next())) : Optional.empty();
    }

    private PreviewRow row(org.sunbridge.mapping.Row row) {
      if (row instanceof Reject reject) {
        return new PreviewRow(
            reject.line(), reject.offset(), List.of(), reject.cells(), reject.problems());
      }
      SourceRecord read = (SourceRecord) row;
      List<String> cells = new ArrayList<>();
      mapping.fields().keySet().forEach(field -> cells.add(read.value(field).orElse("")));
      return new PreviewRow(read.line(), read.offset(), cells, List.of(), List.of());
    }

    @Override
    public List<String> head() {
      return List.copyOf(mapping.fields().keySet());
    }

    @Override
    public FileReport report() {
      return source.report();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
