package org.sunbridge.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.sunbridge.access.AreaScope;
import org.sunbridge.operation.Delivery;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.RejectExport;
import org.sunbridge.operation.RejectFormat;
import org.sunbridge.registry.RunRow;

/** The rows that a delivery turned back, as somebody gets them, mends them and saves them. */
public final class MendedList {

  private final List<List<String>> rows = new ArrayList<>();
  private String sheet = "Sheet1";

  private MendedList() {}

  /** What a run's delivery still turns back, exported as the pages and the command line do. */
  public static MendedList of(TestEngine engine, RunRow run) {
    return of(engine, run.deliveryId == null ? 0 : run.deliveryId);
  }

  public static MendedList of(TestEngine engine, long delivery) {
    DeliveryQuery query = engine.get(DeliveryQuery.class);
    Delivery asked = query.find(delivery, AreaScope.WHOLE).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    engine
        .get(RejectExport.class)
        .write(List.of(query.completion(delivery).orElse(asked)), RejectFormat.XLSX, out);
    return in(out.toByteArray());
  }

  /** What stands in a workbook that was downloaded. */
  public static MendedList in(byte[] content) {
    MendedList list = new MendedList();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      for (Row row : workbook.getFirstSheet().read()) {
        list.rows.add(
            new ArrayList<>(row.stream().map(c -> c == null ? "" : c.getText()).toList()));
      }
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows without the header. */
  public int size() {
    return rows.size() - 1;
  }

  public List<String> header() {
    return rows.get(0);
  }

  /** A cell of a row, from 0. */
  public String cell(int row, String column) {
    return rows.get(row + 1).get(at(column));
  }

  public MendedList set(int row, String column, String value) {
    rows.get(row + 1).set(at(column), value);
    return this;
  }

  /** Puts one text for another wherever a cell has it. */
  public MendedList replace(String text, String by) {
    rows.subList(1, rows.size()).forEach(row -> row.replaceAll(cell -> cell.replace(text, by)));
    return this;
  }

  public MendedList only(int... kept) {
    List<List<String>> some = new ArrayList<>(List.of(rows.get(0)));
    for (int row : kept) {
      some.add(new ArrayList<>(rows.get(row + 1)));
    }
    rows.clear();
    rows.addAll(some);
    return this;
  }

  public MendedList add(List<String> cells) {
    rows.add(new ArrayList<>(cells));
    return this;
  }

  public List<String> row(int row) {
    return new ArrayList<>(rows.get(row + 1));
  }

  /** A column in front of all others. */
  public MendedList addColumn(String name, String value) {
    rows.forEach(row -> row.add(0, value));
    rows.get(0).set(0, name);
    return this;
  }

  public MendedList dropColumn(String name) {
    int at = at(name);
    rows.forEach(row -> row.remove(at));
    return this;
  }

  public MendedList sheet(String name) {
    sheet = name;
    return this;
  }

  public Path save(Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file);
          Workbook workbook = new Workbook(out, "Test", null)) {
        Worksheet written = workbook.newWorksheet(sheet);
        for (int r = 0; r < rows.size(); r++) {
          for (int c = 0; c < rows.get(r).size(); c++) {
            written.value(r, c, rows.get(r).get(c));
          }
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a spreadsheet saves it as CSV. */
  public Path saveAsText(Path file, Charset charset) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(
          file,
          rows.stream()
              .map(row -> row.stream().map(MendedList::quoted).collect(Collectors.joining(",")))
              .collect(Collectors.joining("\r\n", "", "\r\n"))
              .getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[,\"\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }

  private int at(String column) {
    int at = rows.get(0).indexOf(column);
    if (at < 0) {
      throw new AssertionError("no column " + column + " in " + rows.get(0));
    }
    return at;
  }
}
