package org.sunbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunbridge.domain.Refused;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.FileReport.LeftOut;
import org.sunbridge.mapping.Reject.Problem;
import org.sunbridge.mapping.UnreadableFile;

/** Shows files one after the other; what is wrong with one stops no other. */
final class Preview {

  private final PreviewReading reading;
  private final PreviewCommand.Format format;
  private final PreviewPlace place;

  Preview(PreviewReading reading, PreviewCommand.Format format, PreviewPlace place) {
    this.reading = reading;
    this.format = format;
    this.place = place;
  }

  /** Whether something of the file is turned back. */
  boolean show(Path file) {
    if (!Files.isRegularFile(file)) {
      place.say(file + ": 没有这个文件。There is no such file.");
      return true;
    }
    try (PreviewSheet sheet = place.sheetOf(file, format)) {
      return show(file, sheet);
    } catch (Refused e) {
      place.say(file + ": " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      place.say(file + ": 读写失败 cannot be read or written: " + e.getMessage());
    }
    return true;
  }

  private boolean show(Path file, PreviewSheet sheet) throws IOException {
    try (PreviewRows rows = reading.open(file)) {
      if (!rows.head().isEmpty()) {
        sheet.head(rows.head());
      }
      for (Optional<PreviewRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (!row.get().cells().isEmpty()) {
          sheet.row(row.get().cells());
        }
        if (!row.get().problems().isEmpty()) {
          sheet.turnedBack(row.get());
        }
      }
      FileReport report = rows.report();
      sheet.end(report);
      place.say(file + ": " + found(report));
      return report.rejects() > 0;
    } catch (UnreadableFile e) {
      sheet.unreadable(new Problem("", "", e.code(), String.valueOf(e.getMessage())));
      place.say(file + ": " + e.code() + "  " + e.getMessage());
      return true;
    }
  }

  private static String found(FileReport report) {
    List<String> parts = new ArrayList<>();
    parts.add(report.format());
    if (report.format().equals("csv")) {
      parts.add("字符集 charset " + report.charset());
      parts.add("分隔符 delimiter " + mark(report.delimiter()));
      parts.add("引号 quote " + mark(report.quote()));
      if (!report.escape().isEmpty()) {
        parts.add("转义 escape " + mark(report.escape()));
      }
    } else {
      parts.add("工作表 sheet " + report.sheet());
    }
    parts.add(
        report.headerLine() == 0
            ? "没有表头 no header"
            : "表头 header " + report.headerLine() + " (" + report.columns().size() + ")");
    parts.add("行 rows " + report.rows());
    parts.add("有误 rejects " + report.rejects());
    report.leftOut().stream()
        .limit(10)
        .forEach(left -> parts.add(report.place(left.line()) + " line: " + kind(left)));
    return String.join("; ", parts);
  }

  private static String kind(LeftOut left) {
    return switch (left.kind()) {
      case TITLE -> "表上说明 title";
      case NOTE -> "表下说明 note";
      case HEADER_AGAIN -> "重复表头 header again";
      case MORE_COLUMNS -> "另一张表，有多出的列没有读 a table with more columns, which are not read";
      case OTHER_TABLE -> "另一张表，没有读 another table, not read (--table)";
      case OTHER_SHEET -> "没有读这张工作表 a sheet that is not read (--sheet)";
    };
  }

  private static String mark(String mark) {
    return switch (mark) {
      case "" -> "none";
      case "\t" -> "tab";
      case " " -> "space";
      default -> "'" + mark + "'";
    };
  }
}
