package org.sunbridge.mapping;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;

/** Finds the header below title rows: the row with most of the mapping's columns. */
final class HeaderSearch {

  private static final int ROWS = 20;

  private final MappingDefinition mapping;

  HeaderSearch(MappingDefinition mapping) {
    this.mapping = mapping;
  }

  Optional<Header> in(RawRows rows) throws IOException {
    if (mapping.file().header().filter(line -> line == FileShape.NO_HEADER).isPresent()) {
      RawRow first = rows.next();
      return Optional.ofNullable(first)
          .map(row -> Header.byPosition(row.cells().length, mapping))
          .filter(header -> header.found() > 0);
    }
    Header best = null;
    RawRow above = null;
    for (int i = 0; i < ROWS; i++) {
      RawRow row = rows.next();
      if (row == null) {
        break;
      }
      for (Header header : headers(above, row)) {
        if (isPossible(row, header) && (best == null || header.found() > best.found())) {
          best = header;
        }
      }
      above = row;
    }
    return Optional.ofNullable(best);
  }

  /** The row by itself; below one whose names span several columns; and with those before it. */
  private List<Header> headers(@Nullable RawRow above, RawRow row) {
    Header alone = Header.of(row, mapping);
    if (above == null || above.broken() != null || above.filled() < 2) {
      return List.of(alone);
    }
    return List.of(
        alone,
        Header.of(row.withCells(HeaderRows.lowest(above, row)), mapping),
        Header.of(row.withCells(HeaderRows.both(above, row)), mapping));
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
