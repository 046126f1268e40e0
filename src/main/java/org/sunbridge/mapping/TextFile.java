package org.sunbridge.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text whose charset was found.
 *
 * @param head its first lines, enough to find dialect and header by
 * @param isWhole whether they are all
 */
record TextFile(Path file, TextEncoding encoding, List<PhysicalLine> head, boolean isWhole) {

  private static final int MOST_LINES = 1_000;
  private static final int MOST_CHARACTERS = 1 << 19;

  /**
   * @param charset a name, or {@code auto}
   * @throws UnreadableFile when it has no charset, or is no table
   */
  static TextFile of(Path file, String charset) throws IOException {
    TextEncoding encoding = TextEncoding.of(file, charset);
    List<PhysicalLine> head = new ArrayList<>();
    int characters = 0;
    boolean whole;
    try (PhysicalLines lines = encoding.open(file)) {
      PhysicalLine line = lines.next();
      while (line != null && head.size() < MOST_LINES && characters < MOST_CHARACTERS) {
        head.add(line);
        characters += line.text().length();
        line = lines.next();
      }
      whole = line == null;
    }
    if (!head.isEmpty() && !head.get(0).whole()) {
      throw FileProblem.LINE_TOO_LONG.error(PhysicalLines.LONGEST);
    }
    return new TextFile(file, encoding, head, whole);
  }

  boolean isEmpty() {
    return head.stream().allMatch(line -> line.text().isEmpty());
  }

  List<String> texts() {
    return head.stream().map(PhysicalLine::text).toList();
  }

  /** The rows of the first lines alone. */
  CsvRows headRows(Dialect dialect, CsvRows.Reading reading) {
    return new CsvRows(PhysicalLines.of(head, encoding), dialect, reading);
  }

  CsvRows rows(Dialect dialect, CsvRows.Reading reading) throws IOException {
    return new CsvRows(encoding.open(file), dialect, reading);
  }
}
