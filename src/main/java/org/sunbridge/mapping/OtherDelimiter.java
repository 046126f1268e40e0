package org.sunbridge.mapping;

import java.util.List;
import java.util.Optional;

/** A row that somebody wrote with another delimiter than the rest of its file. */
final class OtherDelimiter {

  private static final String[] USUAL = {",", ";", "\t", "|", " ", "，", "；"};

  private OtherDelimiter() {}

  /**
   * Its cells, when another delimiter makes as many of them as rows have, and they look like cells:
   * a sentence is not parted at its blanks.
   */
  static Optional<String[]> cells(String text, Dialect dialect, int width) {
    if (width < 3) {
      return Optional.empty();
    }
    for (String delimiter : USUAL) {
      if (!delimiter.equals(dialect.delimiter()) && text.contains(delimiter)) {
        CellScan scan =
            new CellScan(
                new Dialect(delimiter, dialect.quote(), dialect.escape(), dialect.escapesItself()));
        List<String> cells = scan.read(text);
        if (cells.size() == width && isRow(cells, scan)) {
          return Optional.of(cells.toArray(String[]::new));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isRow(List<String> cells, CellScan scan) {
    long typed = cells.stream().filter(cell -> CellKind.of(cell).isTyped()).count();
    return !scan.isOpen()
        && scan.misplaced() == 0
        && (scan.enclosed() > 1 || typed * 3 >= cells.size());
  }
}
