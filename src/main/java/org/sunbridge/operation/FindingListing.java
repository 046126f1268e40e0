package org.sunbridge.operation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sunbridge.definition.Definitions;
import org.sunbridge.mapping.SheetText;

/** Writes findings as the command line promises them, one at a time, however many there are. */
public final class FindingListing {

  private final FindingQuery query;
  private final Definitions definitions;

  public FindingListing(FindingQuery query, Definitions definitions) {
    this.query = query;
    this.definitions = definitions;
  }

  /**
   * @param locale of the explanations
   * @param out flushed, not closed
   * @throws UncheckedIOException when {@code out} cannot be written
   */
  public void write(
      FindingFilter filter,
      FindingFormat format,
      Disclosure disclosure,
      Locale locale,
      Writer out) {
    Words words = new Words(definitions, locale);
    Explanations explanations = new Explanations(words);
    try {
      switch (format) {
        case CSV -> csv(filter, disclosure, explanations, out);
        case JSON -> json(filter, disclosure, explanations, out);
        case TABLE -> new FindingTable(words, explanations, out).write(query, filter, disclosure);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Masked, for a spreadsheet: whatever it would run as a formula is a text, and its first bytes
   * say that it is UTF-8.
   *
   * @param locale of the explanations
   * @param out flushed, not closed
   */
  public void writeSheet(FindingFilter filter, Locale locale, Writer out) {
    Explanations explanations = new Explanations(new Words(definitions, locale));
    try {
      out.write('\uFEFF');
      CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
      printer.printRecord(FindingColumns.NAMES);
      query.forEach(
          filter,
          Disclosure.MASKED,
          finding -> {
            try {
              printer.printRecord(
                  FindingColumns.of(finding, explanations).stream().map(SheetText::shown).toList());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void csv(
      FindingFilter filter, Disclosure disclosure, Explanations explanations, Writer out)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(FindingColumns.NAMES);
    query.forEach(
        filter,
        disclosure,
        finding -> {
          try {
            printer.printRecord(FindingColumns.of(finding, explanations));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void json(
      FindingFilter filter, Disclosure disclosure, Explanations explanations, Writer out)
      throws IOException {
    JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartArray();
    query.forEach(
        filter,
        disclosure,
        finding -> {
          try {
            object(json, FindingColumns.of(finding, explanations));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    json.writeEndArray();
    json.close();
    out.write('\n');
  }

  private static void object(JsonGenerator json, List<String> cells) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < cells.size(); i++) {
      json.writeStringField(FindingColumns.NAMES.get(i), cells.get(i));
    }
    json.writeEndObject();
  }
}
