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
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Rows that were turned back, as they were sent, each with its number and what is wrong with it, to
 * be mended and sent again. Unmasked: whoever asks for it is recorded by the caller.
 */
public final class RejectExport {

  private static final String ROW = "行号";
  private static final String REASON = "退回原因";

  /** A sheet's name may have 31 characters and none of these. */
  private static final int LONGEST_SHEET_NAME = 31;

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
        case XLSX -> xlsx(deliveries, out);
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
      columns.addAll(columns(delivery));
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
    printer.printRecord(header);
    for (Delivery delivery : deliveries) {
      List<String> own = columns(delivery);
      query.forEachReject(
          delivery.id(),
          reject -> {
            List<String> cells = new ArrayList<>();
            if (several) {
              cells.add(delivery.fileName());
            }
            cells.add(Long.toString(reject.row()));
            for (String column : columns) {
              cells.add(cell(reject, own.indexOf(column)));
            }
            cells.add(reject.reason());
            try {
              printer.printRecord(cells);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    writer.flush();
  }

  private void xlsx(List<Delivery> deliveries, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Sunbridge", null)) {
      for (Delivery delivery : deliveries) {
        sheet(delivery, workbook.newWorksheet(sheetName(delivery)));
      }
      if (deliveries.isEmpty()) {
        workbook.newWorksheet(REASON);
      }
    }
  }

  private void sheet(Delivery delivery, Worksheet sheet) throws IOException {
    List<String> columns = columns(delivery);
    sheet.value(0, 0, ROW);
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i + 1, ForSpreadsheets.harmless(columns.get(i)));
    }
    int reason = columns.size() + 1;
    sheet.value(0, reason, REASON);
    sheet.freezePane(0, 1);
    sheet.range(0, 0, 0, reason).style().bold().set();
    int[] line = {0};
    query.forEachReject(
        delivery.id(),
        reject -> {
          line[0]++;
          sheet.value(line[0], 0, reject.row());
          for (int i = 0; i < columns.size(); i++) {
            sheet.value(line[0], i + 1, ForSpreadsheets.harmless(cell(reject, i)));
          }
          sheet.value(line[0], reason, reject.reason());
        });
    sheet.finish();
  }

  /**
   * The file's own header; where a row is longer than it, or there is none, columns are counted.
   */
  private List<String> columns(Delivery delivery) {
    List<String> columns = new ArrayList<>(query.understood(delivery).columns());
    int[] widest = {0};
    query.forEachReject(
        delivery.id(), reject -> widest[0] = Math.max(widest[0], reject.cells().size()));
    while (columns.size() < widest[0]) {
      columns.add("第 " + (columns.size() + 1) + " 列");
    }
    return columns;
  }

  private static String cell(TurnedBack reject, int column) {
    return column >= 0 && column < reject.cells().size() ? reject.cells().get(column) : "";
  }

  private static String sheetName(Delivery delivery) {
    String name = delivery.id() + " " + delivery.fileName().replaceAll("[\\[\\]:*?/\\\\]", "_");
    return name.length() <= LONGEST_SHEET_NAME ? name : name.substring(0, LONGEST_SHEET_NAME);
  }
}
