package org.sunbridge.mapping;

import java.util.List;
import java.util.Optional;
import org.sunbridge.mapping.Reject.Problem;

/**
 * A row of a table as it stands, the header's among them.
 *
 * @param line the physical line it begins on, or the sheet's row
 * @param offset of its first byte in a text; -1 in a workbook
 * @param cells as they were sent, nothing trimmed; of a broken row what they most likely are
 * @param problem why a mapping would turn the row back before it looks at its values
 */
public record TableRow(long line, long offset, List<String> cells, Optional<Problem> problem) {

  public TableRow {
    cells = List.copyOf(cells);
  }
}
