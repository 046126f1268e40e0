package org.sunbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A finding as the expected and truth files write it. */
public final class NineColumns {

  private static final List<String> NAMES =
      List.of(
          "type",
          "reason",
          "certificate_no",
          "field",
          "before",
          "after",
          "benefit",
          "effective_month",
          "state");

  private NineColumns() {}

  static String of(CSVRecord finding) {
    return String.join(",", NAMES.stream().map(finding::get).toList());
  }

  /** What a file expects, sorted. */
  public static List<String> in(Path file) {
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(file))) {
      return parser.stream().map(NineColumns::of).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
