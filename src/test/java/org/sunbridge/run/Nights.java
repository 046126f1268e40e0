package org.sunbridge.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sunbridge.testing.NineColumns;
import org.sunbridge.testing.TestEngine;

/** Two nights of a district with what they must come to. */
record Nights(Path folder, String expected) {

  static final String FIRST = "2026-10-31";
  static final String SECOND = "2026-11-30";

  /** The worked example of sixty people. */
  static final Nights EXAMPLE = new Nights(Path.of("src/test/resources/example"), "expected");

  /** A district that {@code synth} wrote. */
  static Nights synthetic(Path folder) {
    return new Nights(folder, "truth");
  }

  Path inbox(int night) {
    return folder.resolve("night-" + night);
  }

  static String date(int night) {
    return night == 1 ? FIRST : SECOND;
  }

  List<String> expected(int night) {
    return NineColumns.in(folder.resolve(expected + "-" + night + ".csv"));
  }

  /** File and line of every row that must be turned back. */
  List<String> rejects(int night) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("rejects-" + night + ".csv"));
    return lines.stream().skip(1).map(String::strip).sorted().toList();
  }

  static List<String> turnedBack(TestEngine engine, String businessDate) {
    return engine
        .sql()
        .queryForList(
            """
            SELECT DISTINCT CONCAT(SUBSTRING_INDEX(d.file_name, '.', 1), ',', j.source_row)
            FROM delivery_reject j JOIN delivery d ON d.id = j.delivery_id
            JOIN run r ON r.delivery_id = d.id
            WHERE r.business_date = ? ORDER BY 1
            """,
            String.class,
            businessDate);
  }

  List<Path> files(int night) throws IOException {
    try (Stream<Path> files = Files.list(inbox(night))) {
      return files.sorted().toList();
    }
  }

  /** The job a file is for: its name up to the scope or extension. */
  static String job(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("(-\\d.*)?\\.(csv|xlsx)$", "");
  }
}
