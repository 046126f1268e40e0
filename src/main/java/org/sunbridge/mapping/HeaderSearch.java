package org.sunbridge.mapping;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;

/** Finds the header below title rows: the row with most of the mapping's columns. */
final class HeaderSearch {

  private static final int ROWS = 20;

  private final MappingDefinition mapping;

  HeaderSearch(MappingDefinition mapping) {
    this.mapping = mapping;
  }

  Optional<Header> in(RawRows rows) throws IOException {
    Header best = null;
    for (int i = 0; i < ROWS; i++) {
      RawRow row = rows.next();
      if (row == null) {
        break;
      }
      Header header = Header.of(row, mapping);
      if (isPossible(row, header) && (best == null || header.found() > best.found())) {
        best = header;
      }
    }
    return Optional.ofNullable(best);
  }

  /** One match is chance: a cell of a row may read like a column, as an outcome 电话 does. */
  private boolean isPossible(RawRow row, Header header) {
    int enough = Math.min(2, Math.min(mapping.fields().size(), header.columns().size()));
    return row.broken() == null
        && header.found() >= Math.max(1, enough)
        && mapping.file().header().map(line -> line == row.line()).orElse(true);
  }

  /** Says which columns a header would have to name. */
  UnreadableFile notFound() {
    Collection<FieldDefinition> fields = mapping.fields().values();
    boolean noneRequired = fields.stream().noneMatch(FieldDefinition::required);
    String expected =
        fields.stream()
            .filter(field -> noneRequired || field.required())
            .map(ColumnNames::words)
            .collect(Collectors.joining("，"));
    return FileProblem.HEADER_NOT_FOUND.error(String.valueOf(ROWS), expected);
  }
}
