package org.sunbridge.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sunbridge.domain.RowReference;
import org.sunbridge.mapping.RejectColumns;

/**
 * Rows that were turned back, as they were sent, each with its number, its reference and what is
 * wrong with it, to be mended and sent again. Unmasked: whoever asks for it is recorded by the
 * caller.
 */
public final class RejectExport {

  private final DeliveryQuery query;

  public RejectExport(DeliveryQuery query) {
    this.query = query;
  }

  /**
   * @param out flushed, not closed
   * @throws UncheckedIOException when {@code out} cannot be written
   */
  public void write(List<Delivery> deliveries, RejectFormat format, OutputStream out) {
    try {
      switch (format) {
        case CSV -> csv(deliveries, out);
        case XLSX -> new RejectWorkbook(query).write(deliveries, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Columns of several files stand side by side; a first column then tells the files apart. */
  private void csv(List<Delivery> deliveries, OutputStream out) throws IOException {
    boolean several = deliveries.size() > 1;
    LinkedHashSet<String> columns = new LinkedHashSet<>();
    for (Delivery delivery : deliveries) {
      columns.addAll(RejectWorkbook.columns(query, delivery));
    }
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    List<String> header = new ArrayList<>();
    if (several) {
      header.add("file");
    }
    header.add("row");
    header.addAll(columns);
    header.add("reason");
    header.add(RejectColumns.REFERENCE);
    printer.printRecord(header);
    for (Delivery delivery : deliveries) {
      List<String> own = RejectWorkbook.columns(query, delivery);
      query.forEachReject(
          delivery.id(),
          reject -> {
            List<String> cells = new ArrayList<>();
            if (several) {
              cells.add(delivery.fileName());
            }
            cells.add(Long.toString(reject.line()));
            for (String column : columns) {
              cells.add(reject.cell(own.indexOf(column)));
            }
            cells.add(reject.reason());
            cells.add(RowReference.of(delivery.id(), reject.line(), delivery.content()).text());
            try {
              printer.printRecord(cells);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    writer.flush();
  }
}
