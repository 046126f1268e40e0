package org.sunbridge.mapping;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A table that was printed page by page, or put together from several files: its header comes
 * again, and other rows follow. Where the very same rows follow it is another copy of the table,
 * and no page.
 */
final class Pages {

  private final TableFrame frame;
  private String @Nullable [] firstCells;

  Pages(TableFrame frame) {
    this.frame = frame;
  }

  /** Tells the first row below the first header; later ones change nothing. */
  void noteFirst(RawRow row) {
    if (firstCells == null) {
      firstCells = row.cells();
    }
  }

  /** Whether a row is a header that comes again, or stands at a page's foot or head above one. */
  boolean isBetween(RawRow row, Collection<RawRow> ahead) {
    if (frame.headerRows() != 1 || frame.width() < 2) {
      return false;
    }
    boolean found = isHeader(row);
    if (!found && !isBetweenPages(row)) {
      return false;
    }
    for (RawRow next : ahead) {
      if (found) {
        return !Arrays.equals(next.cells(), firstCells);
      }
      found = isHeader(next);
      if (!found && !isBetweenPages(next)) {
        return false;
      }
    }
    return found;
  }

  /** A page's number, title, note or total; few columns leave no room to tell them by. */
  private boolean isBetweenPages(RawRow row) {
    return frame.width() > 2 && (row.filled() < 2 || frame.isNote(row));
  }

  /** Whether a row names the very columns of the table. */
  boolean isHeader(RawRow row) {
    int width = frame.columns().size();
    if (!frame.startsLikeHeader(row) || !row.endsWithin(width)) {
      return false;
    }
    for (int i = 0; i < width; i++) {
      if (!FramedRows.key(row.cell(i)).equals(FramedRows.key(frame.columns().get(i)))) {
        return false;
      }
    }
    return true;
  }
}
