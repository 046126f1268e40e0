package org.sunbridge.operation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.Definitions;

/** Writes what was paid too much as the command line promises it. */
public final class OverpaymentListing {

  private final OverpaymentQuery query;
  private final Definitions definitions;

  public OverpaymentListing(OverpaymentQuery query, Definitions definitions) {
    this.query = query;
    this.definitions = definitions;
  }

  /** A line a month of a person. */
  public void months(Disclosure disclosure, Writer out) {
    try {
      CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
      printer.printRecord(OverpaymentColumns.MONTH);
      query.forEach(
          AreaScope.WHOLE,
          disclosure,
          month -> {
            try {
              printer.printRecord(OverpaymentColumns.of(month));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sums.
   *
   * @param by null for every grouping
   */
  public void sums(
      @Nullable OverpaymentGrouping by, FindingFormat format, Locale locale, Writer out) {
    OverpaymentReport report = query.report(AreaScope.WHOLE);
    List<OverpaymentGrouping> groupings =
        by == null ? List.of(OverpaymentGrouping.values()) : List.of(by);
    try {
      switch (format) {
        case CSV -> csv(report, groupings, out);
        case JSON -> json(report, groupings, out);
        case TABLE ->
            new OverpaymentTable(new Words(definitions, locale), out).write(report, groupings);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void csv(OverpaymentReport report, List<OverpaymentGrouping> groupings, Writer out)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.print("by");
    printer.print("key");
    printer.printRecord(OverpaymentColumns.SUMS);
    for (OverpaymentGrouping grouping : groupings) {
      for (Map.Entry<String, OverpaymentSums> group : grouping.of(report).entrySet()) {
        printer.print(lower(grouping));
        printer.print(group.getKey());
        printer.printRecord(OverpaymentColumns.of(group.getValue()));
      }
    }
  }

  private static void json(
      OverpaymentReport report, List<OverpaymentGrouping> groupings, Writer out)
      throws IOException {
    JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeObjectFieldStart("total");
    sums(json, report.total());
    json.writeEndObject();
    json.writeObjectFieldStart("delay");
    Delay delay = report.delay();
    json.writeNumberField("people", delay.people());
    json.writeNumberField("exits", delay.exits());
    json.writeStringField("paid_since_found", delay.paidSince().toString());
    json.writeStringField("each_further_month", delay.monthly().toString());
    json.writeStringField("of_that_to_verify", delay.toVerify().toString());
    json.writeEndObject();
    for (OverpaymentGrouping grouping : groupings) {
      json.writeArrayFieldStart("by_" + lower(grouping));
      for (Map.Entry<String, OverpaymentSums> group : grouping.of(report).entrySet()) {
        json.writeStartObject();
        json.writeStringField("key", group.getKey());
        sums(json, group.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.close();
    out.write('\n');
  }

  private static void sums(JsonGenerator json, OverpaymentSums sums) throws IOException {
    List<String> values = OverpaymentColumns.of(sums);
    for (int i = 0; i < values.size(); i++) {
      json.writeStringField(OverpaymentColumns.SUMS.get(i), values.get(i));
    }
  }

  private static String lower(OverpaymentGrouping grouping) {
    return grouping.name().toLowerCase(Locale.ROOT);
  }
}
