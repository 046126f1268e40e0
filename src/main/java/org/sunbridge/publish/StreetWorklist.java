package org.sunbridge.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Work lists for spreadsheets: one {@code worklist-STREET.csv} a street, UTF-8 with a byte order
 * mark, cells that a spreadsheet neither computes nor shortens.
 */
public final class StreetWorklist {

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Pattern STREET = Pattern.compile("[0-9]{6,12}");

  /** Spreadsheets keep 15 digits of a number and turn the rest into zeros. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{16,}");

  private StreetWorklist() {}

  /**
   * @param street code of the street or town, the only part of the row in a file's name
   * @param cells as many as there are columns
   */
  public record Row(String street, List<String> cells) {
    public Row {
      if (!STREET.matcher(street).matches()) {
        throw new IllegalArgumentException("a street is named by its code: " + street);
      }
      cells = List.copyOf(cells);
    }
  }

  /**
   * Replaces the folder's lists. A street that had a list and has no rows any more keeps one with
   * its header alone, so that nobody works from yesterday's. Each file is there whole or not at
   * all.
   *
   * @param columns the header
   * @return the files written, by street
   */
  public static Map<String, Path> write(Path folder, List<String> columns, List<Row> rows)
      throws IOException {
    Files.createDirectories(folder);
    Map<String, List<Row>> byStreet =
        rows.stream().collect(groupingBy(Row::street, TreeMap::new, toList()));
    for (String street : streetsIn(folder)) {
      byStreet.putIfAbsent(street, List.of());
    }
    Map<String, Path> files = new TreeMap<>();
    for (Map.Entry<String, List<Row>> one : byStreet.entrySet()) {
      Path file = folder.resolve("worklist-" + one.getKey() + ".csv");
      replace(file, columns, one.getValue());
      files.put(one.getKey(), file);
    }
    return files;
  }

  private static void replace(Path file, List<String> columns, List<Row> rows) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(fresh, UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL)) {
      writer.write(BYTE_ORDER_MARK);
      csv.printRecord(columns);
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.cells().size() + " cells under " + columns.size() + " columns");
        }
        csv.printRecord(row.cells().stream().map(StreetWorklist::safe).toList());
      }
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> streetsIn(Path folder) throws IOException {
    List<String> streets = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "worklist-*.csv")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        String street = name.substring("worklist-".length(), name.length() - ".csv".length());
        if (STREET.matcher(street).matches()) {
          streets.add(street);
        }
      }
    }
    return streets;
  }

  /** A leading apostrophe makes a spreadsheet take a cell for text. */
  static String safe(String cell) {
    boolean computes = !cell.isEmpty() && "=+-@\t\r\n\0".indexOf(cell.charAt(0)) >= 0;
    return computes || LONG_NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
