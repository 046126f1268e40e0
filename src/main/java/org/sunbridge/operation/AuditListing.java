package org.sunbridge.operation;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sunbridge.access.AreaScope;
import org.sunbridge.mapping.SheetText;

/** Writes the audit as CSV, newest first; masked as on the page. Thread-safe. */
public final class AuditListing {

  private static final int AT_ONCE = 1000;
  private static final List<String> COLUMNS =
      List.of("entry", "at", "account", "action", "subject", "reason");

  private final AuditQuery query;

  AuditListing(AuditQuery query) {
    this.query = query;
  }

  /**
   * @param sheet for a spreadsheet: what it would run as a formula is a text, and the first bytes
   *     say that it is UTF-8
   * @param out flushed, not closed
   */
  public void write(AuditFilter filter, AreaScope area, boolean sheet, Writer out)
      throws IOException {
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
        List<String> cells = cells(entry);
        printer.printRecord(sheet ? cells.stream().map(SheetText::shown).toList() : cells);
      }
    } while (entries.size() == AT_ONCE);
    out.flush();
  }

  /** The moment is given in UTC. */
  private static List<String> cells(AuditEntry entry) {
    return List.of(
        Long.toString(entry.id()),
        entry.at().atOffset(ZoneOffset.UTC).toString(),
        entry.account(),
        entry.action(),
        entry.subject(),
        entry.reason());
  }
}
