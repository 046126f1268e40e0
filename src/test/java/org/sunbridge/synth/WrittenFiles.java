package org.sunbridge.synth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads partner files back, knowing how each was written. */
final class WrittenFiles {

  private static final Set<String> IN_GB18030 =
      Set.of("household-survey-310114001.csv", "sentences.csv", "education.csv");

  private WrittenFiles() {}

  /** The file of a night's feed, whatever its form; empty where there is none. */
  static Optional<Path> of(Path night, String name) {
    return Stream.of(".csv", ".xlsx")
        .map(ending -> night.resolve(name + ending))
        .filter(Files::exists)
        .findFirst();
  }

  /** All rows, the header among them, whatever the file's form. */
  static List<List<String>> read(Path file) throws IOException {
    return file.toString().endsWith(".xlsx") ? workbook(file) : csv(file);
  }

  static List<List<String>> withoutHeader(Path file) throws IOException {
    List<List<String>> rows = read(file);
    return rows.subList(file.toString().endsWith(".xlsx") ? 2 : 1, rows.size());
  }

  static List<Path> surveys(Path night) throws IOException {
    try (Stream<Path> files = Files.list(night)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("household-survey-"))
          .sorted()
          .toList();
    }
  }

  private static List<List<String>> csv(Path file) throws IOException {
    Charset charset =
        IN_GB18030.contains(String.valueOf(file.getFileName()))
            ? Charset.forName("GB18030")
            : StandardCharsets.UTF_8;
    String text = Files.readString(file, charset);
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(unmarked, CSVFormat.DEFAULT)) {
      parser.forEach(record -> rows.add(record.toList()));
    }
    return rows;
  }

  private static List<List<String>> workbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      return workbook.getFirstSheet().read().stream()
          .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())
          .toList();
    }
  }
}
