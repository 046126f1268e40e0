package org.sunbridge.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Reject.Problem;

/** Clean CSV on standard output; what is turned back, and why, on standard error. */
final class PreviewScreen implements PreviewSheet {

  private final CSVPrinter printer;
  private final PrintStream told;

  PreviewScreen(Writer rows, PrintStream told) throws IOException {
    this.printer = new CSVPrinter(rows, CSVFormat.RFC4180);
    this.told = told;
  }

  @Override
  public void head(List<String> names) throws IOException {
    row(names);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    for (String cell : cells) {
      printer.print(cell);
    }
    printer.println();
  }

  @Override
  public void turnedBack(PreviewRow row) {
    for (Problem problem : row.problems()) {
      told.println(row.line() + ": " + problem.code() + "  " + problem.reason());
    }
  }

  @Override
  public void unreadable(Problem problem) {
    told.println(problem.code() + "  " + problem.reason());
  }

  @Override
  public void end(FileReport report) {}

  @Override
  public void close() throws IOException {
    printer.flush();
  }
}
