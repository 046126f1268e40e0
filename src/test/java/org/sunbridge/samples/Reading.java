package org.sunbridge.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sunbridge.definition.Definitions;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.RowSource;

/** A file read as the nightly sync reads it. */
final class Reading {

  private final List<Row> rows = new ArrayList<>();

  Reading(Definitions definitions, String mapping, Path file, String asOf) throws IOException {
    try (RowSource source =
        Readers.of(definitions.mappings().get(mapping), definitions).open(file, asOf)) {
      source.forEachRemaining(rows::add);
    }
  }

  int rows() {
    return rows.size();
  }

  List<Long> turnedBack() {
    return rejects().stream().map(Reject::line).toList();
  }

  List<Reject> rejects() {
    return rows.stream().filter(Reject.class::isInstance).map(Reject.class::cast).toList();
  }
}
