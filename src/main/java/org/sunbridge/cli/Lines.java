package org.sunbridge.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sunbridge.operation.FindingFormat;

/**
 * A short list for the terminal, for a spreadsheet or for a program. The names of its columns are a
 * promise: they are the header of the CSV and the names in the JSON.
 */
final class Lines {

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  Lines(String... columns) {
    this.columns = List.of(columns);
  }

  void add(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells under " + columns.size());
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(row);
  }

  /** Writes all lines; standard output stays open. */
  void print(FindingFormat format, PrintStream stream) {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    try {
      switch (format) {
        case CSV -> csv(out);
        case JSON -> json(out);
        case TABLE -> table(out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void csv(Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns);
    printer.printRecords(rows);
  }

  private void json(Writer out) throws IOException {
    JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartArray();
    for (List<String> row : rows) {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        json.writeStringField(columns.get(i), row.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.close();
    out.write('\n');
  }

  private void table(Writer out) throws IOException {
    int[] widths = new int[columns.size()];
    measure(columns, widths);
    rows.forEach(row -> measure(row, widths));
    line(columns, widths, out);
    for (List<String> row : rows) {
      line(row, widths, out);
    }
  }

  private static void measure(List<String> row, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], width(row.get(i)));
    }
  }

  private static void line(List<String> row, int[] widths, Writer out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String gap = " ".repeat(widths[i] - width(row.get(i)));
      boolean isNumber = row.get(i).matches("-?[\\d,]+(\\.\\d+)?%?");
      line.append(isNumber ? gap + row.get(i) : row.get(i) + gap).append("  ");
    }
    out.write(line.toString().stripTrailing() + "\n");
  }

  /** A terminal gives a Chinese character two places. */
  static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
