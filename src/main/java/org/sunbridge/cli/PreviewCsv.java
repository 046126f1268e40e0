package org.sunbridge.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Reject.Problem;

/** Clean CSV: RFC 4180, UTF-8, CRLF; the rows turned back beside it, made only when there are. */
final class PreviewCsv implements PreviewSheet {

  private static final List<String> REJECT_COLUMNS =
      List.of("line", "offset", "column", "value", "code", "reason", "sent");

  private final Writer rows;
  private final CSVPrinter printer;
  private final Path rejectsFile;
  private @Nullable CSVPrinter rejects;

  PreviewCsv(Path rowsFile, Path rejectsFile) throws IOException {
    this.rows = Files.newBufferedWriter(rowsFile, StandardCharsets.UTF_8);
    this.printer = new CSVPrinter(rows, CSVFormat.RFC4180);
    this.rejectsFile = rejectsFile;
    Files.deleteIfExists(rejectsFile);
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
  public void turnedBack(PreviewRow row) throws IOException {
    for (Problem problem : row.problems()) {
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(row.line()));
      cells.add(row.offset() < 0 ? "" : String.valueOf(row.offset()));
      cells.addAll(told(problem));
      cells.addAll(row.sent());
      rejects().printRecord(cells);
    }
  }

  @Override
  public void unreadable(Problem problem) throws IOException {
    List<String> cells = new ArrayList<>(List.of("", ""));
    cells.addAll(told(problem));
    rejects().printRecord(cells);
  }

  private static List<String> told(Problem problem) {
    return List.of(problem.column(), problem.maskedValue(), problem.code(), problem.reason());
  }

  private CSVPrinter rejects() throws IOException {
    if (rejects == null) {
      rejects =
          new CSVPrinter(
              Files.newBufferedWriter(rejectsFile, StandardCharsets.UTF_8), CSVFormat.RFC4180);
      rejects.printRecord(REJECT_COLUMNS);
    }
    return rejects;
  }

  @Override
  public void end(FileReport report) {}

  @Override
  public void close() throws IOException {
    printer.close();
    if (rejects != null) {
      rejects.close();
    }
  }
}
