package org.sunbridge.web;

import java.util.ArrayList;
import java.util.List;
import org.sunbridge.intake.OriginalRow;

/** The raw text of a row, the cells marked in it with which something is wrong. */
record MarkedText(List<Part> parts) {

  /** What a screen should be given of one row. */
  private static final int LONGEST = 20_000;

  record Part(String text, boolean marked) {}

  /** Empty for a workbook, which has no text. */
  static MarkedText of(OriginalRow row) {
    String text = row.place().text().stripTrailing();
    text = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    List<Part> parts = new ArrayList<>();
    int at = 0;
    int plain = 0;
    for (OriginalRow.Cell cell : row.cells(true)) {
      int begin = cell.sent().isEmpty() ? -1 : text.indexOf(cell.sent(), at);
      // Doubled quotation marks and the like: the cell stands there in other characters.
      if (begin < 0) {
        continue;
      }
      at = begin + cell.sent().length();
      if (!cell.problems().isEmpty()) {
        parts.add(new Part(text.substring(plain, begin), false));
        parts.add(new Part(text.substring(begin, at), true));
        plain = at;
      }
    }
    parts.add(new Part(text.substring(plain), false));
    return new MarkedText(parts.stream().filter(part -> !part.text().isEmpty()).toList());
  }
}
