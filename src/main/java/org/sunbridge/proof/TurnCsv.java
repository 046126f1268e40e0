package org.sunbridge.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Masked;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.review.Turn;

/**
 * Differences as CSV, RFC 4180, a line a finding. The columns are a promise: what would become of
 * it ({@code OPENED}, {@code CLOSED}, {@code CHANGED}), its number if it exists, the columns of
 * findings, and {@code reason_was}, {@code after_was}, {@code yuan_was} of one that changes.
 */
public final class TurnCsv implements Consumer<Turn> {

  private static final String[] COLUMNS = {
    "change",
    "finding",
    "type",
    "reason",
    "certificate_no",
    "citizen_id",
    "name",
    "division",
    "field",
    "before",
    "after",
    "benefit",
    "effective_month",
    "state",
    "yuan",
    "reason_was",
    "after_was",
    "yuan_was"
  };

  private final CSVPrinter printer;
  private final boolean masked;

  /**
   * @param out not closed
   * @throws UncheckedIOException when it cannot be written
   */
  public TurnCsv(Writer out, Disclosure disclosure) {
    this.masked = disclosure == Disclosure.MASKED;
    try {
      this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
      printer.printRecord((Object[]) COLUMNS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(Turn turn) {
    Turn.Side side = turn.shown();
    Turn.@Nullable Side was = turn.kind() == Turn.Kind.CHANGED ? turn.was() : null;
    try {
      printer.printRecord(
          turn.kind(),
          turn.finding() == null ? "" : turn.finding(),
          turn.type(),
          side.reason(),
          masked ? Masked.certificateNumber(turn.certificateNo()) : turn.certificateNo(),
          masked ? Masked.citizenId(turn.citizenId()) : turn.citizenId(),
          masked ? Masked.name(turn.name()) : turn.name(),
          turn.division(),
          turn.field(),
          value(turn.field(), side.before()),
          value(turn.field(), side.after()),
          turn.benefit(),
          side.effectiveMonth(),
          side.state(),
          side.yuan(),
          was == null ? "" : was.reason(),
          was == null ? "" : value(turn.field(), was.after()),
          was == null ? "" : was.yuan());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String value(String field, String value) {
    return masked ? Masked.field(field, value) : value;
  }
}
