package org.sunbridge.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Findings at a terminal: a line each, the sentence last, because it may be of any length. */
final class FindingTable {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("column.finding", 8),
          new Column("column.type", 14),
          new Column("column.state", 10),
          new Column("column.name", 10),
          new Column("column.certificate", 22),
          new Column("column.street", 14));

  private final Words words;
  private final Explanations explanations;
  private final Writer out;

  FindingTable(Words words, Explanations explanations, Writer out) {
    this.words = words;
    this.explanations = explanations;
    this.out = out;
  }

  void write(FindingQuery query, FindingFilter filter, Disclosure disclosure) throws IOException {
    line(
        COLUMNS.stream().map(column -> words.sentence(column.title())).toList(),
        words.sentence("column.explanation"));
    long[] count = {0};
    query.forEach(
        filter,
        disclosure,
        finding -> {
          count[0]++;
          try {
            line(
                List.of(
                    finding.number(),
                    words.code("type", finding.type().name()),
                    words.code("state", finding.state().name()),
                    finding.name(),
                    finding.certificateNo(),
                    words.division(finding.division())),
                explanations.of(finding));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    out.write(words.sentence("column.total").replace("{count}", Long.toString(count[0])) + "\n");
  }

  private void line(List<String> cells, String last) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(padded(cells.get(i), COLUMNS.get(i).width())).append("  ");
    }
    out.write(line.append(last).append('\n').toString());
  }

  /** A terminal gives a Chinese character two places. */
  private static String padded(String cell, int width) {
    int taken = cell.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    return cell + " ".repeat(Math.max(0, width - taken));
  }

  private record Column(String title, int width) {}
}
