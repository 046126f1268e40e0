package org.sunbridge.mapping;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;

/**
 * Finds the mapping's header below title rows, and below other tables: the first row with all
 * required columns; where there is none, the one of the first rows with most of the columns.
 */
final class HeaderSearch {

  private static final int ROWS = 20;

  private final MappingDefinition mapping;
  private final OwnHeaders own;

  HeaderSearch(MappingDefinition mapping) {
    this.mapping = mapping;
    this.own = new OwnHeaders(mapping);
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
    RawRow row = rows.next();
    for (int i = 0; row != null; i++) {
      boolean wasWhole = best != null && own.isWhole(best);
      if (i < ROWS || own.mayBeOne(row)) {
        best = better(best, above, row, i < ROWS);
      }
      // The row below may name what the first one names in groups.
      if (wasWhole) {
        return Optional.ofNullable(best);
      }
      above = row;
      row = rows.next();
    }
    return Optional.ofNullable(best);
  }

  /** Far below the beginning only a header with all that is required is one. */
  private @Nullable Header better(
      @Nullable Header best, @Nullable RawRow above, RawRow row, boolean nearTop) {
    Header better = best;
    for (Header header : own.readings(above, row)) {
      boolean isWhole = own.isWhole(header);
      boolean wasWhole = better != null && own.isWhole(better);
      boolean more = better == null || header.found() > better.found();
      if (isPossible(row, header)
          && (isWhole && !wasWhole || nearTop && more && isWhole == wasWhole)) {
        better = header;
      }
    }
    return better;
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
    return FileProblem.HEADER_NOT_FOUND.error(expected);
  }
}
