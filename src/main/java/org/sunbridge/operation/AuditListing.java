package org.sunbridge.operation;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sunbridge.access.AreaScope;
import org.sunbridge.mapping.SheetText;

/** Writes the audit as CSV, newest first; masked as on the page. Thread-safe. */
public final class AuditListing {

  private static final int AT_ONCE = 1000;

  /** As on the page, and as a spreadsheet takes it for a time. */
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private static final List<String> COLUMNS =
      List.of("entry", "at", "account", "action", "subject", "reason", "token", "deed");

  private final AuditQuery query;

  AuditListing(AuditQuery query) {
    this.query = query;
  }

  /**
   * For whom the lines are written.
   *
   * @param sheet for a spreadsheet: what it would run as a formula is a text, and the first bytes
   *     say that it is UTF-8; times as in Shanghai, else in UTC
   * @param deeds the words of an action in the reader's language; the action itself stays beside
   *     them
   */
  public record Reader(boolean sheet, UnaryOperator<String> deeds) {}

  /**
   * @param out flushed, not closed
   */
  public void write(AuditFilter filter, AreaScope area, Reader reader, Writer out)
      throws IOException {
    boolean sheet = reader.sheet();
    if (sheet) {
      out.write('\uFEFF');
    }
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(COLUMNS);
    long below = Long.MAX_VALUE;
    List<AuditEntry> entries;
    do {
      entries = query.before(filter, area, below, AT_ONCE);
      for (AuditEntry entry : entries) {
        below = entry.id();
        List<String> cells =
            cells(
                entry,
                sheet
                    ? LOCAL.format(entry.at().atOffset(ZoneOffset.UTC))
                    : entry.at().atOffset(ZoneOffset.UTC).toString(),
                reader.deeds().apply(entry.action()));
        printer.printRecord(sheet ? cells.stream().map(SheetText::shown).toList() : cells);
      }
    } while (entries.size() == AT_ONCE);
    out.flush();
  }

  private static List<String> cells(AuditEntry entry, String at, String deed) {
    return List.of(
        Long.toString(entry.id()),
        at,
        entry.account(),
        entry.action(),
        entry.subject(),
        entry.reason(),
        entry.token() == null ? "" : entry.token(),
        deed);
  }
}
