package org.sunbridge.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sunbridge.definition.Definitions;
import org.sunbridge.registry.PersonalCodec;

/** What held runs would do, for whoever must decide about them. Thread-safe. */
public final class DryRunQuery {

  private static final int CHUNK = 2_000;
  private static final List<String> EFFECTS = List.of("OPENS", "CLOSES", "CHANGES");

  private final DryRunListMapper mapper;
  private final Definitions definitions;
  private final PersonalCodec codec;

  public DryRunQuery(DryRunListMapper mapper, Definitions definitions, PersonalCodec codec) {
    this.mapper = mapper;
    this.definitions = definitions;
    this.codec = codec;
  }

  /** Empty when the run is not held, or was not tried yet. */
  public Optional<DryRun> ofRun(long run) {
    return Optional.ofNullable(mapper.ofRun(run));
  }

  /** By what becomes of them, type and reason. */
  public List<DryRunGroup> kinds(long run) {
    return mapper.kinds(run);
  }

  /** By what becomes of them and street. */
  public List<DryRunGroup> streets(long run) {
    return mapper.streets(run);
  }

  /**
   * Writes every finding, masked, in the columns of {@code findings} behind what becomes of it.
   *
   * @param out flushed, not closed
   */
  public void write(long run, Locale locale, Writer out) {
    Explanations explanations = new Explanations(new Words(definitions, locale));
    try {
      CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
      List<String> header = new ArrayList<>(FindingColumns.NAMES);
      header.add(0, "effect");
      printer.printRecord(header);
      for (String effect : EFFECTS) {
        long last = 0;
        List<StoredFinding> rows;
        do {
          rows = mapper.findings(run, effect, last, CHUNK);
          for (StoredFinding row : rows) {
            ListedFinding finding = ListedFinding.of(row, codec, Disclosure.MASKED);
            List<String> cells = new ArrayList<>(FindingColumns.of(finding, explanations));
            cells.add(0, effect);
            printer.printRecord(cells);
            last = row.id();
          }
        } while (rows.size() == CHUNK);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
