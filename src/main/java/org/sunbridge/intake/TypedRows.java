package org.sunbridge.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sunbridge.domain.RowReference;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.RejectColumns;
import org.sunbridge.mapping.SheetText;

/**
 * Turned-back rows as somebody mended them on a page.
 *
 * @param cells by the row's number in the file that was sent first: every cell of it
 */
public record TypedRows(SortedMap<Long, List<String>> cells) {

  public TypedRows {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  public boolean isEmpty() {
    return cells.isEmpty();
  }

  /** To be laid over the rows that were turned back. */
  MendedFile over(List<String> header, LongFunction<RowReference> reference) {
    return MendedFile.typed(header, referred(reference));
  }

  /** The list that a workbook of turned-back rows would be, sent back mended. */
  byte[] list(List<String> header, LongFunction<RowReference> reference) {
    int widest = cells.values().stream().mapToInt(List::size).max().orElse(0);
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      List<String> heading = new ArrayList<>(List.of(RejectColumns.REFERENCE));
      heading.addAll(SheetText.columns(header, widest));
      printer.printRecord(heading);
      for (Map.Entry<RowReference, List<String>> row : referred(reference).entrySet()) {
        List<String> line = new ArrayList<>(List.of(row.getKey().text()));
        row.getValue().forEach(cell -> line.add(SheetText.shown(cell)));
        printer.printRecord(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Map<RowReference, List<String>> referred(LongFunction<RowReference> reference) {
    Map<RowReference, List<String>> rows = new LinkedHashMap<>();
    cells.forEach((line, row) -> rows.put(reference.apply(line), row));
    return rows;
  }
}
